import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { webFrom, type AskWeb } from '../../../scripts/web/ask-web.ts';

/** A web of the test's own: every host is this machine, and what it answers is said here. */
export interface LocalWeb {
  ask: AskWeb;
  /** `http://` + host + path, at the port of the server. */
  at: (place: string) => string;
  /** Every question: `GET host/path`, in order. */
  asked: string[];
  /** Headers of the last question. */
  headers: () => IncomingMessage['headers'];
}

export type Answers = Record<string, (request: IncomingMessage, response: ServerResponse) => void>;

/** @param answers by `host/path`; what is not there is 404 */
export async function localWeb(answers: Answers): Promise<LocalWeb> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    const place = `${(request.headers.host ?? '').replace(/:\d+$/, '')}${request.url}`;
    asked.push(`${request.method} ${place}`);
    headers = request.headers;
    const answer = answers[place];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  server.on('connection', (socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = webFrom('Kontaktnatet/1.0 (+https://portal.exempelstad.example/)', {
    lookup: (name, _, told) =>
      name.endsWith('.borta.example')
        ? told(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), [])
        : told(null, [{ address: name.startsWith('inne.') ? '10.0.0.1' : '127.0.0.1', family: 4 }]),
    isInside: (ip) => ip !== '127.0.0.1',
  });
  return {
    ask,
    at: (place) => `http://${place.replace(/^[^/]+/, (host) => `${host}:${port}`)}`,
    asked,
    headers: () => headers,
  };
}

/** An answer with a body of HTML. */
export const page =
  (html: string, status = 200, more: Record<string, string> = {}) =>
  (request: IncomingMessage, response: ServerResponse): void =>
    void response
      .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...more })
      .end(request.method === 'HEAD' ? undefined : html);

export const goTo =
  (location: string, status = 301) =>
  (_: IncomingMessage, response: ServerResponse): void =>
    void response.writeHead(status, { location }).end();
