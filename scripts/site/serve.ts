import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { ifMissing } from '../files/missing.ts';
import { cacheControl, contentType, securityHeaders } from '../../src/headers.ts';
import { explainListening, isMissingHost, LOCAL_HOSTS } from './port.ts';

export interface Served {
  /** Absolute path of a built portal. */
  folder: string;
  /** Where the portal stands: `/`, or `/vbe/`. */
  base: string;
  /** Whether search engines may list it. */
  indexing: boolean;
}

export interface RunningServer {
  port: number;
  /** `http://localhost:4321/`, base path included. */
  address: string;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/**
 * Serves a built portal as a web server would: on this machine only, with the headers of the package, folders with
 * their slash, and the portal's own 404 page.
 * @param port 0 takes any free port
 * @throws UserError when the port is taken
 */
export async function serve(served: Served, port: number): Promise<RunningServer> {
  const answer = answerFrom(served);
  const [host, ...others] = LOCAL_HOSTS;
  const first = await listen(answer, port, host);
  const actual = (first.address() as AddressInfo).port;
  const servers = [first, ...(await Promise.all(others.map((other) => listenIfThere(answer, actual, other)))).flat()];
  return {
    port: actual,
    address: `http://localhost:${actual}${served.base}`,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function answerFrom({ folder, base, indexing }: Served): Answer {
  // `dev`: looks at the disk for every request, so that a portal built anew is served anew.
  const send = sirv(folder, {
    dev: true,
    etag: true,
    single: false,
    setHeaders: (response, file) => {
      response.setHeader('Cache-Control', cacheControl(file));
    },
  });
  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response);
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const address = below(base, pathname);
    if (address === undefined && pathname === '/') return redirect(response, base);
    const found = await locate(folder, address);
    if (found === 'folder') return redirect(response, `${pathname}/${search}`);
    if (address === undefined || found === 'nothing') return sendNotFound(response, folder, indexing);
    setHeaders(response, address, indexing);
    request.url = encodeURI(address);
    send(request, response, () => void response.end());
  };
}

/** The address from the portal's root, `/sok/`; undefined outside the portal or when it cannot be read. */
function below(base: string, pathname: string): string | undefined {
  try {
    const decoded = decodeURI(pathname);
    return decoded.startsWith(base) ? `/${decoded.slice(base.length)}` : undefined;
  } catch {
    return undefined;
  }
}

/** What an address names, to the letter: `/sok/index` and `/sok.html` work nowhere else, so they must not work here. */
async function locate(folder: string, address: string | undefined): Promise<'file' | 'folder' | 'nothing'> {
  if (address === undefined) return 'nothing';
  const place = path.join(folder, ...address.split('/'));
  if (!place.startsWith(folder) || address.includes('\0')) return 'nothing';
  if (address.endsWith('/')) return (await isFile(path.join(place, 'index.html'))) ? 'file' : 'nothing';
  if (await isFile(place)) return 'file';
  return (await isFile(path.join(place, 'index.html'))) ? 'folder' : 'nothing';
}

const isFile = (place: string) =>
  stat(place).then(
    (found) => found.isFile(),
    () => false,
  );

function setHeaders(response: ServerResponse, file: string, indexing: boolean): void {
  const type = contentType(file);
  if (type) response.setHeader('Content-Type', type);
  for (const [name, value] of Object.entries(securityHeaders(file, { indexing }))) response.setHeader(name, value);
}

async function sendNotFound(response: ServerResponse, folder: string, indexing: boolean): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(ifMissing('Sidan finns inte.'));
  setHeaders(response, '/404.html', indexing);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(page);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' }).end();
}

function refuse(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD' }).end();
}

function listen(answer: Answer, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(isMissingHost(error) ? error : explainListening(error, port)),
    );
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

async function listenIfThere(answer: Answer, port: number, host: string): Promise<Server[]> {
  try {
    return [await listen(answer, port, host)];
  } catch (error) {
    if (isMissingHost(error as NodeJS.ErrnoException)) return [];
    throw error;
  }
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
