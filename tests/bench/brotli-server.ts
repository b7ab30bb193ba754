import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { cacheControl, contentType, securityHeaders } from '../../src/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/**
 * Serves a built site at `/` as a web server with brotli would: over TLS, without which browsers take no brotli, and so by
 * HTTP/2. What is packed already is sent as it is. Nobody vouches for its certificate.
 */
export async function serveBrotli(folder: string): Promise<{ address: string; close(): Promise<void> }> {
  const packed = new Map<string, Buffer>();
  const server = createSecureServer(await ownCertificate(), async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = decodeURI(pathname).replace(/\/$/, '/index.html');
    try {
      const isPacked = /\.pf_\w+$/.test(file);
      const content = packed.get(file) ?? (isPacked ? await readFile(path.join(folder, file)) : brotliCompressSync(await readFile(path.join(folder, file)))); // prettier-ignore
      packed.set(file, content);
      const type = contentType(file) ?? TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...securityHeaders(pathname, { indexing: false }), 'Content-Type': type, 'Cache-Control': cacheControl(file), ...(isPacked ? {} : { 'Content-Encoding': 'br' }) }); // prettier-ignore
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function ownCertificate(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-bench-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', '-subj', '/CN=127.0.0.1'], { stdio: 'ignore' }); // prettier-ignore
  const pair = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  await rm(folder, { recursive: true });
  return pair;
}
