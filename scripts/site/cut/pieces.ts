import { gzipSync } from 'node:zlib';

/** Small enough that a question of many words is light, large enough that the list of pieces is: some 2.5 kB when packed. */
const CHARACTERS = 8000;

/**
 * Cuts a sorted list into pieces of about the same size.
 * @returns the first key of each piece, and the pieces
 */
export function cutUp<T>(items: readonly T[], keyOf: (item: T) => string): { firsts: string[]; pieces: T[][] } {
  const pieces: T[][] = [];
  let left = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    if (left < size) {
      pieces.push([]);
      left = CHARACTERS;
    }
    pieces.at(-1)!.push(item);
    left -= size;
  }
  return { firsts: pieces.map(([first]) => keyOf(first!)), pieces };
}

export const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 9 });
