import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { EXEMPELSTAD, TODAY } from '../fixtures/exempelstad.ts';
import { article, issue } from '../model/small-portal.ts';
import { runForStreams } from '../support/run-script.ts';

let folder = '';
beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'kontroll ')), 'Exempelstad å ä ö');
  await cp(EXEMPELSTAD, folder, { recursive: true });
});
afterEach(() => rm(path.dirname(folder), { recursive: true }));

/** Runs the real command on the copied portal. */
const check = (args: string[] = [], env: Record<string, string> = {}) =>
  runForStreams('check.ts', args, { PORTAL_CONTENT: folder, PORTAL_NOW: TODAY, ...env });

async function write(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
}

test('a sound portal is told so, with exit code 0; what is past its review is told apart', async () => {
  const { error, ...told } = check();
  expect(told).toEqual({ code: 0, out: 'Innehållet är utan fel.\n' });
  expect(error).toMatch(
    /^Att se över snart \(stoppar ingenting\):\n[^]*\S+:\d+ reviewBy – texten skulle ha granskats – /,
  );
});

/** What people do to a file, and the one sentence they get. */
const BAD: Record<string, [file: string, content: string | Uint8Array, told: RegExp]> = {
  'malformed front matter': [
    'reports/ny.mdx',
    article({ title: 'Hot: en översikt' }),
    /^reports\/ny\.mdx:2 YAML – texten har ett kolon/,
  ],
  'a date that does not exist': [
    'reports/ny.mdx',
    article({ published: '2026-02-31' }),
    /^reports\/ny\.mdx:4 published – är ett datum som inte finns – /,
  ],
  'an unknown key': [
    'reports/ny.mdx',
    article({ sumary: 'x' }),
    /^reports\/ny\.mdx:9 sumary – okänd nyckel – menade du `summary`\?/,
  ],
  'a missing reference': [
    'reports/ny.mdx',
    article({ related: '[finns-inte-alls]' }),
    /^reports\/ny\.mdx:9 related, nummer 1 – ingen text har id ”finns-inte-alls” – /,
  ],
  'an expression': [
    'reports/ny.mdx',
    article({}, 'Svaret är {6 * 7}.'),
    /^reports\/ny\.mdx:11 brödtext – texten har kod inom klamrar/,
  ],
  'an import': [
    'reports/ny.mdx',
    article({}, 'import x from "./x.js"'),
    /^reports\/ny\.mdx:11 brödtext – texten har kod \(import eller export\) – /,
  ],
  'an unclosed tag': [
    'reports/ny.mdx',
    article({}, '<Note>\n\nText.'),
    /^reports\/ny\.mdx:11 brödtext – taggen <Note> är inte avslutad – /,
  ],
  'an empty file': ['reports/ny.mdx', '', /^reports\/ny\.mdx:1 fil – filen är tom – /],
  'a file that is not UTF-8': [
    'reports/ny.mdx',
    Buffer.from(article({ title: 'L\xe4get' }), 'latin1'),
    /^reports\/ny\.mdx:2 fil – filen är inte sparad som UTF-8 – /,
  ],
  'two entries with one address': [
    'reports/lugna-gatan.mdx',
    article(),
    /^research\/lugna-gatan\.mdx:2 filnamn – id ”lugna-gatan” finns redan i reports\/lugna-gatan\.mdx – /,
  ],
  'a letter that names what may not be mailed': [
    'newsletters/2026-4.mdx',
    issue({}, '<Entry id="indragen-rapport">Text.</Entry>'),
    /^newsletters\/2026-4\.mdx:8 <Entry> – artikeln ”indragen-rapport” får inte mejlas: den är tillbakadragen – /,
  ],
  'ten thousand quotations in each other': [
    'reports/ny.mdx',
    article({}, '> '.repeat(10_000) + 'x'),
    /^reports\/ny\.mdx:\d+ brödtext – listor, citat eller rutor ligger i varandra i för många steg – /,
  ],
  'a bomb of aliases': [
    'reports/ny.mdx',
    article({ points: '[&a [x, x], [*a, *a]]' }),
    /^reports\/ny\.mdx:9 YAML – texten börjar med & och läses som ett namn – /,
  ],
};

describe('bad input ends in one sentence with file and line, and exit code 1', () => {
  test.each(Object.entries(BAD))('%s', async (_, [file, content, told]) => {
    await write(file, content);
    const { code, out, error } = check();
    const [sentence, empty, count, end] = out.split('\n');
    expect(sentence).toMatch(told);
    expect([empty, count, end, error, code]).toEqual(['', '1 fel.', '', '', 1]);
  });
});

test('all faults are told at once, in the order of the files', async () => {
  await write('reports/a.mdx', article({ title: undefined, published: '2026-02-31' }, '# Rubrik'));
  await write('talks/b.mdx', '');
  const { code, out } = check();
  expect(out.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'reports/a.mdx:2',
    'reports/a.mdx:3',
    'reports/a.mdx:10',
    'talks/b.mdx:1',
    '',
    '4',
    '',
  ]);
  expect(code).toBe(1);
});

test('machines read the same faults with --json, and an empty list when there are none', async () => {
  expect(check(['--json'])).toEqual({ code: 0, out: '[]\n', error: '' });
  await write('reports/a.mdx', article({ published: '2026-02-31' }));
  const { code, out } = check(['--json']);
  expect(JSON.parse(out) as Problem[]).toEqual([
    {
      file: 'reports/a.mdx',
      line: 4,
      field: 'published',
      fault: 'är ett datum som inte finns',
      remedy: 'rätta månad och dag',
    },
  ]);
  expect(code).toBe(1);
});

test('files saved on Windows are as good as others', async () => {
  const file = 'reports/arsrapport-exempelstad.mdx';
  const text = await readFile(path.join(folder, file), 'utf8');
  await write(file, `\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`);
  expect(check().out).toBe('Innehållet är utan fel.\n');
});

test('what is hidden from the edition is checked too', async () => {
  await write('guidance/ny.mdx', article({ sensitivity: 'network', status: 'draft', published: '2026-02-31' }));
  expect(check([], { PORTAL_EDITION: 'open' }).code).toBe(1);
});

test('nothing is written', async () => {
  await write('reports/a.mdx', '');
  check();
  expect(await readFile(path.join(folder, 'reports/a.mdx'), 'utf8')).toBe('');
});

describe('a command that cannot run says why in one sentence, without a stack trace', () => {
  test.each([
    ['a folder that is not there', [], { PORTAL_CONTENT: '/finns/inte' }, /^Mappen eller filen finns inte: .*inte\n$/],
    [
      'a file for a folder',
      [],
      { PORTAL_CONTENT: import.meta.filename },
      /^Det är en fil, inte en mapp: .*check\.test\.ts\n$/,
    ],
    [
      'an edition that does not exist',
      [],
      { PORTAL_EDITION: 'hemlig' },
      /^PORTAL_EDITION är ”hemlig”\. Välj ett av: open, internal, network\.\n$/,
    ],
    [
      'a day that does not exist',
      [],
      { PORTAL_NOW: '2026-02-31' },
      /^PORTAL_NOW är ”2026-02-31”\. Skriv ett datum som finns, till exempel 2026-11-23\.\n$/,
    ],
    ['an unknown option', ['--jsn'], {}, /^Kommandot har inget ”--jsn”: menade du --json\?\n/],
  ])('%s', async (_, args, env, told) => {
    const { code, out, error } = check(args, env as Record<string, string>);
    expect(error).toMatch(told);
    expect([out, code]).toEqual(['', 1]);
  });
});
