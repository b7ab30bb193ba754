import { Readable, Transform } from 'node:stream';

/**
 * Feeds a message to nodemailer as the socket takes it. nodemailer writes the final dot when the feed ends, so until then
 * the server cannot have accepted the message.
 *
 * nodemailer looks at every byte for lone line breaks and leading dots, a third of what a message costs. `Wire` has done
 * that once for all copies; so nodemailer's stage is told to let it through. That rests on a private part of nodemailer:
 * tests/scripts/delivery/smtp-feed.test.ts fails at another version.
 */
export class Feed extends Readable {
  readonly #bytes: Buffer;
  #at = 0;
  /** From here on the final dot may have reached the server. */
  hasEnded = false;

  /** @param bytes a whole message as it goes over the wire, ending in CRLF */
  constructor(bytes: Buffer) {
    super({ highWaterMark: CHUNK });
    // nodemailer ends what it lets through with a line break and the dot.
    this.#bytes = bytes.subarray(0, -2);
  }

  override pipe<T extends NodeJS.WritableStream>(destination: T): T {
    if (destination instanceof Transform) Object.assign(destination, { _transform: letThrough });
    return super.pipe(destination);
  }

  override _read(): void {
    this.hasEnded = this.#at >= this.#bytes.length;
    this.push(this.hasEnded ? null : this.#bytes.subarray(this.#at, (this.#at += CHUNK)));
  }
}

const CHUNK = 65_536;

const letThrough: Transform['_transform'] = (chunk, _encoding, done) => done(null, chunk);
