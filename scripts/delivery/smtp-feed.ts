import { Readable, Transform } from 'node:stream';

const CHUNK = 16_384;

/**
 * Feeds a message piece by piece, as the socket takes it. nodemailer writes the final dot when the feed ends, so until
 * then the server cannot have accepted the message.
 *
 * nodemailer looks at every byte for lone line breaks and leading dots, a third of what a message costs. Ours has only
 * whole line breaks, and is searched for dots by the machine; so nodemailer's stage is told to let it through.
 */
export class Feed extends Readable {
  #bytes: Buffer;
  #at = 0;
  /** From here on the final dot may have reached the server. */
  hasEnded = false;

  /** @param bytes a whole message, ending in a line break, with CRLF everywhere */
  constructor(bytes: Buffer) {
    super({ highWaterMark: CHUNK });
    this.#bytes = bytes;
  }

  override pipe<T extends NodeJS.WritableStream>(destination: T): T {
    if (destination instanceof Transform) {
      // It ends what it lets through with a line break and the dot.
      this.#bytes = dotsDoubled(this.#bytes).subarray(0, -2);
      Object.assign(destination, { _transform: letThrough });
    }
    return super.pipe(destination);
  }

  override _read(): void {
    this.hasEnded = this.#at >= this.#bytes.length;
    this.push(this.hasEnded ? null : this.#bytes.subarray(this.#at, (this.#at += CHUNK)));
  }
}

const letThrough: Transform['_transform'] = (chunk, _encoding, done) => done(null, chunk);

/** A dot that begins a line is doubled, RFC 5321, 4.5.2. */
export function dotsDoubled(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf('\n.'); at >= 0; at = bytes.indexOf('\n.', from)) {
    parts.push(bytes.subarray(from, at + 2));
    from = at + 1;
  }
  return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(from)]);
}
