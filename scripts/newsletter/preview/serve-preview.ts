import { PLAIN, serveLocally, type Responder } from '../../site/local-server.ts';
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
  const server = await serveLocally(answer, port);
  return { address: `http://localhost:${server.port}${previewAddress(id)}`, close: server.close };
}

const answer: Responder = async ({ parts, query }, response) => {
  const found = await answerPreview(`/${parts.join('/')}`, new URLSearchParams(query));
  const { status, headers, body } = found ?? { status: 404, headers: PLAIN, body: 'Sidan finns inte.' };
  response.writeHead(status, headers).end(body);
};
