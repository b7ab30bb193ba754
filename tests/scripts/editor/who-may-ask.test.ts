import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EDITOR_TOKEN } from '../../../scripts/editor/api.ts';
import { startEditor, TOKEN, type RunningEditor } from './editor-server.ts';

const REPORT = 'reports/arsrapport-exempelstad.mdx';

let editor: RunningEditor;
let before: string;
beforeAll(async () => {
  editor = await startEditor();
  before = editor.read(REPORT);
});
afterAll(() => editor.close());

const save = (headers: Record<string, string | undefined>) =>
  editor.post('save', { path: REPORT, hash: '', changes: [] }, headers);

describe('the page', () => {
  const open = (headers: Record<string, string | undefined> = {}) =>
    editor.ask('GET', '/__redigera/', undefined, { origin: undefined, 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document', [EDITOR_TOKEN]: undefined, ...headers }); // prettier-ignore

  test('opens in a window of its own, with the token, framed by nobody and kept by nobody', async () => {
    const { status, text, headers } = await open();
    expect([status, text.includes(TOKEN)]).toEqual([200, true]);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test.each([
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['another program on this machine', { 'sec-fetch-site': 'same-site' }],
    ['a frame', { 'sec-fetch-dest': 'iframe', 'sec-fetch-site': 'same-origin' }],
    ['a script', { 'sec-fetch-dest': 'empty', 'sec-fetch-site': 'same-origin' }],
    [
      'a script of another origin in an old browser',
      { 'sec-fetch-site': undefined, 'sec-fetch-dest': undefined, origin: 'http://localhost:3000' },
    ],
    ['a name that somebody has pointed here', { host: 'ond.example' }],
  ])('does not open for %s, which gets no token', async (_, headers) => {
    const { status, text } = await open(headers);
    expect([status, text.includes(TOKEN)]).toEqual([403, false]);
  });
});

describe('the code of the page', () => {
  const fetched = (address: string, headers: Record<string, string | undefined> = {}) =>
    editor.ask('GET', address, undefined, { origin: undefined, 'sec-fetch-dest': 'script', [EDITOR_TOKEN]: undefined, ...headers }); // prettier-ignore
  let address: string;
  beforeAll(async () => {
    const { text } = await fetched('/__redigera/', { 'sec-fetch-dest': 'document' });
    address = /<script type="module" src="([^"]+)"/.exec(text)![1]!;
  });

  test('comes in a few pieces, each fetched once: its name is another when its text is', async () => {
    const { status, text, headers } = await fetched(address);
    expect([status, address]).toEqual([200, expect.stringMatching(/^\/__redigera\/kod\/edit-[\w-]{8}\.js$/)]);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    const others = [...text.matchAll(/^import .* from "\.\/([^"]+)"/gm)].map(([, name]) => name!);
    expect(others.length).toBeLessThan(10);
    for (const name of others) expect((await fetched(`/__redigera/kod/${name}`)).status).toBe(200);
  });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another program on this machine', { 'sec-fetch-site': 'same-site' }, 403],
    ['a name that somebody has pointed here', { host: 'ond.example' }, 403],
  ])('is not for %s', async (_, headers, status) => {
    expect((await fetched(address, headers)).status).toBe(status);
  });

  test.each(['kod/', 'kod/edit.js', 'kod/..%2fapi.ts', 'kod/constructor'])('has no piece called %s', async (name) => {
    expect(await fetched(`/__redigera/${name}`)).toMatchObject({
      status: 404,
      text: 'Redigeraren har ingen sådan kod. Ladda om sidan.',
    });
  });
});

describe('a call is answered only when it comes from the page', () => {
  test('which may ask and save', async () => {
    expect((await editor.get(`file?path=${REPORT}`)).status).toBe(200);
  });

  test.each([
    ['without a token', { [EDITOR_TOKEN]: undefined }],
    ['with another token', { [EDITOR_TOKEN]: `${TOKEN.slice(0, -1)}x` }],
    ['with the beginning of the token', { [EDITOR_TOKEN]: TOKEN.slice(0, 8) }],
    ['from another origin', { origin: 'https://ond.example' }],
    ['from another port of this machine', { origin: 'http://localhost:3000' }],
    ['from a frame without an origin', { origin: 'null' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['under a name that somebody has pointed here', { host: 'ond.example', origin: 'http://ond.example' }],
    [
      'under a name that only begins as ours',
      { host: 'localhost.ond.example', origin: 'http://localhost.ond.example' },
    ],
    ['that does not say where it comes from', { origin: undefined, 'sec-fetch-site': undefined }],
  ])('and not %s', async (_, headers) => {
    expect((await save(headers)).status).toBe(403);
    expect(editor.read(REPORT)).toBe(before);
  });

  test.each([
    ['a form of another page, which needs no permission to send', { 'content-type': 'text/plain' }, 415],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('and not as %s', async (_, headers, status) => {
    expect((await save(headers)).status).toBe(status);
  });

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('and not by %s', async (method) => {
    expect((await editor.ask(method, '/__redigera/api/save')).status).toBe(405);
  });

  test.each([
    ['more than any file may hold', 'x'.repeat(5_000_000), 413],
    ['what is no JSON', '{', 400],
    ['a hundred thousand lists in each other', '['.repeat(100_000), 400],
    ['a change of an unknown kind', { path: REPORT, hash: '', changes: [{ do: 'run', at: [] }] }, 400],
    [
      'a key that JavaScript takes for something else',
      `{"path":"${REPORT}","hash":"","changes":[{"do":"set","at":["x"],"value":{"__proto__":{"a":1}}}]}`,
      400,
    ],
    [
      'the same key as a place',
      { path: REPORT, hash: '', changes: [{ do: 'set', at: ['__proto__', 'a'], value: 1 }] },
      400,
    ],
  ])('and %s is not taken in', async (_, body, status) => {
    expect((await editor.post('save', body)).status).toBe(status);
    expect(editor.read(REPORT)).toBe(before);
  });

  test('and asks for nothing that is not there', async () => {
    expect((await editor.get('constructor')).status).toBe(404);
    expect(
      (await editor.ask('GET', '/__redigera/__proto__', undefined, { 'sec-fetch-site': 'none', origin: undefined }))
        .status,
    ).toBe(404);
  });
});

describe('nothing outside the content folder is read or written', () => {
  beforeAll(() => {
    const outside = path.join(path.dirname(editor.content), 'utanför');
    mkdirSync(path.join(outside, 'reports'), { recursive: true });
    writeFileSync(path.join(outside, 'hemlig.mdx'), '---\ntitle: hemlig\n---\n');
    symlinkSync(path.join(outside, 'hemlig.mdx'), path.join(editor.content, 'reports', 'lank.mdx'));
    symlinkSync(outside, path.join(editor.content, 'network', 'polls', 'mapp.yaml'));
  });

  test.each([
    '../utanför/hemlig.mdx',
    'reports/../../utanför/hemlig.mdx',
    'reports/..%2F..%2Futanför/hemlig.mdx',
    '/etc/passwd',
    '//server/x.mdx',
    'C:\\x.mdx',
    'reports\\..\\x.mdx',
    'reports/x.mdx\0.png',
    'reports/.utkast.mdx',
    'reports/con.mdx',
    'reports/NUL.mdx',
    'reports/lpt1.mdx',
    'reports/x.mdx:dold',
    'reports/x.mdx.',
    'reports/x.mdx ',
    'reports/x.js',
    'reports/arsrapport-diagram.png',
    'attachments/arsrapport-2025.pdf',
    '.git/config',
    '.utkast/x.json',
    'README.md',
    'reports',
    'reports/',
    '',
    'reports/deep/x.mdx',
    'reports/lank.mdx',
    'network/polls/mapp.yaml',
    'TOPICS.yaml',
    'package.json',
    'reports/a\u030a.mdx',
  ])('%j', async (asked) => {
    const reading = await editor.get(`file?path=${encodeURIComponent(asked)}`);
    expect(reading.status).toBe(404);
    expect(reading.text).not.toContain('hemlig');
    for (const call of ['save', 'draft', 'judge']) {
      const body = { path: asked, changes: [{ do: 'text', text: 'x' }], ...(call !== 'judge' && { hash: '' }) };
      expect([call, (await editor.post(call, body)).status]).toEqual([call, 404]);
    }
  });
});
