import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CONTENT_SECURITY_POLICY, MAIL_SECURITY_POLICY } from '../../../src/headers.ts';
import { serve } from '../../../scripts/site/serve.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = {
  'index.html': 'Startsidan',
  '404.html': 'Sidan finns inte här',
  'sok/index.html': 'Sök',
  'rss.xml': '<rss/>',
  'å.txt': 'å',
  'informationsbrev/2026-6/epost.html': 'Brevet',
  'pagefind/index/sv_1.pf_index': 'index',
};

async function served(base = '/') {
  const parent = temporaryFolder();
  const folder = path.join(parent, 'ut');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  writeFileSync(path.join(parent, 'hemligt.txt'), 'hemligt');
  mkdirSync(path.join(parent, 'ut-gammal'));
  writeFileSync(path.join(parent, 'ut-gammal', 'index.html'), 'hemligt');
  writeFileSync(path.join(folder, '.env'), 'hemligt');
  symlinkSync(path.join(parent, 'hemligt.txt'), path.join(folder, 'genvag.txt'));
  symlinkSync(path.join(parent, 'ut-gammal'), path.join(folder, 'genvag'));
  const server = await serve({ folder, base, indexing: false }, 0);
  onTestFinished(() => server.close());
  return (address: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${server.port}${address}`, { redirect: 'manual', ...init });
}

describe('the local web server', () => {
  test('serves pages with the policy of pages and mails with the policy of mails', async () => {
    const get = await served();
    expect((await get('/sok/?q=skola')).headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    const mail = await get('/informationsbrev/2026-6/epost.html');
    expect(mail.headers.get('content-security-policy')).toBe(MAIL_SECURITY_POLICY);
    expect(mail.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('answers 404 with the portal’s own page', async () => {
    const get = await served();
    const answer = await get('/finns-inte/');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('Sidan finns inte här');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each([
    '/sok.html',
    '/sok/index',
    '/index',
    '/..%2fhemligt.txt',
    '/%2e%2e/hemligt.txt',
    '/..%5chemligt.txt',
    '/../ut-gammal/',
    '/.env',
    '/genvag.txt',
    '/genvag/',
    '/genvag',
    '/sok//index.html',
    '/sok/index.html/',
    '/index.html%00.txt',
    '/C:%5cWindows/',
  ])('finds nothing at %s, as no other web server would', async (address) => {
    const answer = await (await served())(address);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('hemligt');
  });

  test('sends a reader to the address with a slash', async () => {
    const answer = await (await served())('/sok?q=skola');
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe('/sok/?q=skola');
  });

  test('stands under the base path, and the root leads there', async () => {
    const get = await served('/vbe/');
    expect((await get('/')).headers.get('location')).toBe('/vbe/');
    expect(await (await get('/vbe/')).text()).toBe('Startsidan');
    expect((await get('/vbe/informationsbrev/2026-6/epost.html')).headers.get('content-security-policy')).toBe(
      MAIL_SECURITY_POLICY,
    );
    expect((await get('/sok/')).status).toBe(404);
  });

  test('tells the types that browsers and feed readers need', async () => {
    const get = await served();
    expect((await get('/rss.xml')).headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect((await get('/%C3%A5.txt')).headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect((await get('/pagefind/index/sv_1.pf_index')).headers.get('content-type')).toBe('application/octet-stream');
  });

  test('does not send again what the browser has', async () => {
    const get = await served();
    const etag = (await get('/sok/')).headers.get('etag')!;
    expect((await get('/sok/', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  test('takes no posts', async () => {
    expect((await (await served())('/', { method: 'POST' })).status).toBe(405);
  });

  test('says in one sentence that the port is taken', async () => {
    const folder = temporaryFolder();
    const server = await serve({ folder, base: '/', indexing: false }, 0);
    onTestFinished(() => server.close());
    await expect(serve({ folder, base: '/', indexing: false }, server.port)).rejects.toThrow(
      `Port ${server.port} är upptagen av ett annat program. Skriv en annan före kommandot, till exempel: PORT=8080 npm run dev (i PowerShell på Windows: $env:PORT=8080; npm run dev)`,
    );
  });
});
