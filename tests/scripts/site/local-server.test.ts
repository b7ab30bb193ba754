import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { servePreview } from '../../../scripts/newsletter/preview/serve-preview.ts';
import { serve } from '../../../scripts/site/serve.ts';
import { ask, rawRequest } from '../../support/raw-request.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

async function portal(): Promise<number> {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'sok'));
  writeFileSync(path.join(folder, 'index.html'), 'Bara för den här datorn');
  writeFileSync(path.join(folder, 'sok', 'index.html'), 'Sök');
  const server = await serve({ folder, base: '/', indexing: false }, 0);
  onTestFinished(() => server.close());
  return server.port;
}

async function preview(): Promise<number> {
  const server = await servePreview('2026-6');
  onTestFinished(() => server.close());
  return Number(new URL(server.address).port);
}

const SERVERS = { portal, preview };

describe.each(Object.entries(SERVERS))('the %s', (_, start) => {
  test.each([
    'angripare.example',
    'localhost.angripare.example',
    '127.0.0.1.nip.example',
    'localhost@x',
    '10.0.0.1',
    '[::2]',
    'localhost:4321:1',
    '',
  ])('tells nothing to a page that has pointed its name %j here', async (host) => {
    const said = await ask(await start(), '/', host);
    expect(said).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(said).not.toContain('Bara för den här datorn');
  });

  test.each(['localhost', 'LOCALHOST', 'localhost:4321', '127.0.0.1', '[::1]:80'])(
    'answers under the name %s',
    async (host) => {
      expect(await ask(await start(), '/', host)).not.toMatch(/^HTTP\/1\.1 403/);
    },
  );

  test('answers under a name of its own when it is given one', async () => {
    vi.stubEnv('PORTAL_HOST', 'Portal.exempelstad.example');
    onTestFinished(() => void vi.unstubAllEnvs());
    const port = await start();
    expect(await ask(port, '/', 'portal.exempelstad.example')).not.toMatch(/^HTTP\/1\.1 403/);
    expect(await ask(port, '/', 'annan.exempelstad.example')).toMatch(/^HTTP\/1\.1 403/);
  });

  test.each([
    'https://portal.exempelstad.example',
    'portal.exempelstad.example:4321',
    '.exempelstad.example',
    'två ord',
  ])('does not start under %s, which no browser calls a machine', async (name) => {
    vi.stubEnv('PORTAL_HOST', name);
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(start()).rejects.toThrow(`PORTAL_HOST är ”${name}”. Skriv bara datorns namn`);
  });

  test('lives on after any request', async () => {
    const port = await start();
    const head = 'Host: localhost\r\nConnection: close\r\n';
    const requests = [
      ...[
        '//[',
        '//x//sok',
        'http://[',
        '*',
        '?',
        '/%',
        '/%zz',
        '/%c0%ae/',
        '/\u00e5',
        `/${'a'.repeat(9_000)}`,
        `/${'a/'.repeat(5_000)}`,
        '/a|b',
        '/<>"`{}',
        '/#',
        '/?%',
        '/\\..\\..',
      ].map((address) => `GET ${address} HTTP/1.1\r\n${head}\r\n`),
      `OPTIONS * HTTP/1.1\r\n${head}\r\n`,
      `CONNECT localhost:1 HTTP/1.1\r\n${head}\r\n`,
      `GET / HTTP/1.1\r\n${head}X: ${'x'.repeat(100_000)}\r\n\r\n`,
      `GET / HTTP/1.1\r\n${head}Range: bytes=5-2\r\n\r\n`,
      `GET / HTTP/1.1\r\n${head}Upgrade: websocket\r\nConnection: Upgrade, close\r\n\r\n`,
      `GET /\0 HTTP/1.1\r\n${head}\r\n`,
      `GET / HTTP/9.9\r\n${head}\r\n`,
      `POST / HTTP/1.1\r\n${head}Content-Length: 3\r\n\r\nabc`,
      `POST / HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\nzz`,
      'GET / HTTP/1.1\r\nHost: localhost\r\nHost: angripare.example\r\nConnection: close\r\n\r\n',
      'GET / HTTP/1.0\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n',
    ];
    for (const request of requests) {
      const said = await rawRequest(port, request);
      expect(said, JSON.stringify(request.slice(0, 40))).not.toMatch(/^HTTP\/1\.1 5|\n\s+at /);
      expect(said).not.toMatch(/^location: (?!\/[^/])/im);
    }
    expect(await ask(port, '/')).toMatch(/^HTTP\/1\.1 (200|404) /);
  });
});

test('a folder without its slash leads on in this portal, never to another host', async () => {
  const port = await portal();
  expect(await ask(port, '/sok?q=%2F')).toMatch(/^Location: \/sok\/\?q=%2F\r$/m);
  expect(await ask(port, '//angripare.example/..%2f/sok')).toMatch(/^HTTP\/1\.1 400/);
});
