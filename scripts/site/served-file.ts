import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { contentType } from '../../src/headers.ts';

/**
 * The file that an address names, to the letter: `/sok/index` and `/sok.html` work nowhere else, so they must not work
 * here. What a link leads to outside the folder, and what begins with a dot, is not for readers.
 * @param parts of the address; the last is empty for a folder, `/sok/`
 * @returns `folder` for a folder that is written without its slash
 */
export async function findFile(folder: string, parts: readonly string[]): Promise<string | 'folder' | undefined> {
  if (parts.some((part) => /^\.|[/\\\0]/.test(part)) || parts.slice(0, -1).includes('')) return undefined;
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return undefined;
  const inside = async (...names: string[]) => {
    const place = await realpath(path.join(root, ...names)).catch(() => undefined);
    return place?.startsWith(root + path.sep) ? place : undefined;
  };
  if (parts.at(-1) === '') return inside(...parts, 'index.html');
  if (await inside(...parts, 'index.html')) return 'folder';
  return inside(...parts);
}

/**
 * Sends a file, or says that the browser has it already.
 * @returns false when it cannot be read: it is a folder, somebody else's, or was just taken away
 */
export async function sendFile(file: string, { headers }: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) return false;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', etag);
  const isKnown = headers['if-none-match']?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
  if (isKnown) response.writeHead(304).end();
  else response.writeHead(200, { 'Content-Type': typeOf(file), 'Content-Length': bytes.length }).end(bytes);
  return true;
}

const typeOf = (file: string) =>
  contentType(`/${path.basename(file)}`) ?? KNOWN_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/** The types that every web server knows. */
export const KNOWN_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};
