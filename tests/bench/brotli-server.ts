import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { cacheControl, contentType, securityHeaders } from '../../src/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

/** Serves a built site at `/` as a web server with brotli would: what Pagefind has packed already is sent as it is. */
export async function serveBrotli(folder: string): Promise<{ address: string; close(): Promise<void> }> {
  const packed = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
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
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
