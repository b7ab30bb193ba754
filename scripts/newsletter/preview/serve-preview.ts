import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerPreview, previewAddress } from './answer-preview.ts';

/** A preview that is served on this machine alone. */
export interface RunningPreview {
  address: string;
  close(): Promise<void>;
}

/**
 * Serves the previews of all issues until it is closed.
 * @param id the issue that `address` leads to
 * @param port 0 takes any free one
 */
export async function servePreview(id: string, port = 0): Promise<RunningPreview> {
  const server = createServer(answer);
  await listen(server, port);
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${previewAddress(id)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const answer: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  answerPreview(pathname, searchParams).then(
    (found) => {
      const { status, headers, body } = found ?? { status: 404, headers: PLAIN, body: 'Sidan finns inte.' };
      response.writeHead(status, headers).end(body);
    },
    (error: unknown) => {
      console.error(error);
      response.writeHead(500, PLAIN).end('Något gick fel. Läs i fönstret där du startade förhandsvisningen.');
    },
  );
};

const PLAIN = { 'Content-Type': 'text/plain; charset=utf-8' };

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: 'localhost' }, resolve);
  });
}
