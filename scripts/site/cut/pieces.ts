import { gzipSync } from 'node:zlib';

/** Small enough that a question of many words is light, large enough that their list is. */
const BYTES = 2500;

/**
 * Cuts a sorted list into pieces that weigh about the same when packed.
 * @returns the first key of each piece, and the pieces
 */
export function cutUp<T>(items: readonly T[], keyOf: (item: T) => string): { firsts: string[]; pieces: T[][] } {
  const pieces: T[][] = [];
  for (const rest = [...items]; rest.length > 0; ) pieces.push(rest.splice(0, countFor(rest)));
  return { firsts: pieces.map(([first]) => keyOf(first!)), pieces };
}

/** How many of the items fill a piece, found by halving. */
function countFor(items: readonly unknown[]): number {
  let [fits, tooMany] = [1, Math.min(items.length, 4000) + 1];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (packed(items.slice(0, middle)).length <= BYTES) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

/** Best speed is enough to measure with, and the same bytes each time. */
export const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value), { level: 9 });
