import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Small enough that a question of many words is light, large enough that the list of pieces is: some 2.5 kB when packed. */
const CHARACTERS = 8000;

/** Something in a piece, and how it is written. */
interface Written<T> {
  item: T;
  text: string;
}

/**
 * Cuts a sorted list into pieces of about the same size.
 * @returns the first key of each piece, and the pieces
 */
export function cutUp<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { firsts: string[]; pieces: Written<T>[][] } {
  const pieces: Written<T>[][] = [];
  let left = 0;
  for (const item of items) {
    const text = JSON.stringify(item);
    if (left < text.length) {
      pieces.push([]);
      left = CHARACTERS;
    }
    pieces.at(-1)!.push({ item, text });
    left -= text.length;
  }
  return { firsts: pieces.map(([first]) => keyOf(first!.item)), pieces };
}

const gzipped = promisify(gzip);

/** Beside the main thread. Higher levels take twice the time for three bytes in a thousand. */
export const packed = (text: string): Promise<Uint8Array> => gzipped(text, { level: 6 });
