/**
 * A mail as it goes over the wire, of the pieces that it is made of. The last step before the socket: what leaves here has
 * whole line breaks alone and no line that begins with a single dot, whatever was put in. What pieces share is looked at
 * once, and the bytes lie in one place that is used again for the next mail.
 */
export class Wire {
  #bytes = Buffer.alloc(0);

  /** @returns the bytes up to the final dot, which must be gone before the next call */
  of(pieces: readonly Buffer[]): Buffer {
    const ready = pieces.map(onTheWire);
    const length = ready.reduce((sum, { length: own }) => sum + own, 0);
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafe(Math.ceil(length * 1.2));
    let at = 0;
    for (const piece of ready) at += piece.copy(this.#bytes, at);
    return this.#bytes.subarray(0, length);
  }
}

const known = new WeakMap<Buffer, Buffer>();
/** What is smaller is a recipient's own headers and codes: to remember them would cost memory for every message. */
const OWN = 4096;

/** A piece with CRLF for every CR and LF that stands alone, and a dot that begins a line doubled (RFC 5321, 4.5.2). */
export function onTheWire(piece: Buffer): Buffer {
  const before = known.get(piece);
  if (before) return before;
  const ready = dotsDoubled(wholeLines(piece));
  if (piece.length > OWN) known.set(piece, ready);
  return ready;
}

const CR = 13;
const LF = 10;

/** RFC 5321, 2.3.8: a lone CR or LF may end a line for one server and not for the next, and smuggle a second mail. */
function wholeLines(bytes: Buffer): Buffer {
  const isBroken = (byte: number, at: number) => (byte === CR ? bytes[at + 1] !== LF : bytes[at - 1] !== CR);
  for (const byte of [CR, LF])
    for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1))
      if (isBroken(byte, at)) return Buffer.from(bytes.toString('latin1').replace(/\r\n?|\n/g, '\r\n'), 'latin1');
  return bytes;
}

function dotsDoubled(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf('\n.'); at >= 0; at = bytes.indexOf('\n.', from)) {
    parts.push(bytes.subarray(from, at + 2));
    from = at + 1;
  }
  return parts.length === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(from)]);
}
