import type { IncomingMessage } from 'node:http';
import { CallError } from './call.ts';

/** Above the longest content file there may be (`src/model/limits.ts`), twice over: a draft holds the text it began from. */
const MOST_BYTES = 4_000_000;

const TOO_MUCH = 'Det är mer än redigeraren tar emot. Dela upp texten i flera.';

/** The JSON of a request. @throws CallError for more than a file can hold, and for what is not JSON */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  if (Number(request.headers['content-length'] ?? 0) > MOST_BYTES) throw new CallError(413, TOO_MUCH);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) throw new CallError(413, TOO_MUCH);
    parts.push(part);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    throw new CallError(400, 'Frågan går inte att läsa.');
  }
}
