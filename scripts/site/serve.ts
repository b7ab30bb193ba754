import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { cacheControl, securityHeaders } from '../../src/headers.ts';
import { ifMissing } from '../files/missing.ts';
import { serveLocally, type Responder, type LocalServer } from './local-server.ts';
import { findFile, sendFile } from './served-file.ts';

export interface Served {
  /** Absolute path of a built portal. */
  folder: string;
  /** Where the portal stands: `/`, or `/vbe/`. */
  base: string;
  /** Whether search engines may list it. */
  indexing: boolean;
}

export interface RunningServer extends LocalServer {
  /** `http://localhost:4321/`, base path included. */
  address: string;
}

/**
 * Serves a built portal as a web server would: on this machine only, with the headers of the package, folders with
 * their slash, and the portal's own 404 page. It looks at the disk for every request, so that a portal built anew is
 * served anew.
 * @param port 0 takes any free port
 * @throws UserError when the port is taken
 */
export async function serve(served: Served, port: number): Promise<RunningServer> {
  const server = await serveLocally(answerFrom(served), port);
  return { ...server, address: `http://localhost:${server.port}${served.base}` };
}

function answerFrom({ folder, base, indexing }: Served): Responder {
  const baseParts = base.split('/').slice(1, -1);
  return async ({ parts, query }, response, request) => {
    const isBelow = parts.length > baseParts.length && baseParts.every((part, index) => part === parts[index]);
    if (!isBelow && parts.join('') === '') return redirect(response, base);
    const below = parts.slice(baseParts.length);
    const found = isBelow ? await findFile(folder, below) : undefined;
    if (found === 'folder') return redirect(response, `/${parts.map(encodeURIComponent).join('/')}/${query}`);
    const address = `/${below.join('/')}`;
    setHeaders(response, address, indexing);
    if (found && (await sendFile(found, request, response))) return;
    await sendNotFound(response, folder, indexing);
  };
}

function setHeaders(response: ServerResponse, address: string, indexing: boolean): void {
  response.setHeader('Cache-Control', cacheControl(address));
  for (const [name, value] of Object.entries(securityHeaders(address, { indexing }))) response.setHeader(name, value);
}

async function sendNotFound(response: ServerResponse, folder: string, indexing: boolean): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(ifMissing('Sidan finns inte.'));
  setHeaders(response, '/404.html', indexing);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' }).end();
}
