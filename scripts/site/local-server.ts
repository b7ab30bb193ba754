import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostSetting, readRequestAddress, refusal, type Address } from './local-host.ts';
import { explainListening, isMissingHost, LOCAL_HOSTS } from './port.ts';

/** Answers a request that reads; what it throws becomes a 500, and stands in the terminal. */
export type Responder = (address: Address, response: ServerResponse, request: IncomingMessage) => Promise<void>;

export interface LocalServer {
  port: number;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/**
 * Serves this machine alone, under its own names.
 * @param port 0 takes any free port
 * @throws UserError when the port is taken, or for a PORTAL_HOST that is no name
 */
export async function serveLocally(answer: Responder, port: number): Promise<LocalServer> {
  const [host, ...others] = LOCAL_HOSTS;
  const first = await listen(answer, port, host);
  const actual = (first.address() as AddressInfo).port;
  const servers = [first, ...(await Promise.all(others.map((other) => listenIfThere(answer, actual, other)))).flat()];
  return { port: actual, close: async () => void (await Promise.all(servers.map(close))) };
}

async function listen(answer: Responder, port: number, host: string): Promise<Server> {
  const also = hostSetting();
  const server = createServer((request, response) => {
    const refused = refusal(request, also);
    if (refused) return void response.writeHead(refused.status, refused.headers).end(refused.body);
    answer(readRequestAddress(request.url)!, response, request).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500, PLAIN).end('Något gick fel. Läs i fönstret där du startade.');
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(isMissingHost(error) ? error : explainListening(error, port)),
    );
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

export const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

async function listenIfThere(answer: Responder, port: number, host: string): Promise<Server[]> {
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
