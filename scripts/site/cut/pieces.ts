import { gzipSync } from 'node:zlib';

/** Something in a piece, and how it is written. */
interface Written<T> {
  item: T;
  text: string;
}

/**
 * Cuts a sorted list into pieces of about the same size. What has the same key is not parted.
 * @param characters how large a piece is, as `textOf` writes what is in it
 * @returns how the first key of each piece begins, as far as it differs from the key before, and the pieces
 */
export function cutUp<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  textOf: (item: T) => string,
  characters: number,
): { firsts: string[]; pieces: Written<T>[][] } {
  const pieces: Written<T>[][] = [];
  const firsts: string[] = [];
  let left = 0;
  let before = '';
  for (const item of items) {
    const text = textOf(item);
    const key = keyOf(item);
    if (pieces.length === 0 || (left < text.length && key !== before)) {
      firsts.push(beginning(key, before));
      pieces.push([]);
      left = characters;
    }
    pieces.at(-1)!.push({ item, text });
    left -= text.length;
    before = key;
  }
  return { firsts, pieces };
}

/** `polisi` of `polisiär` after `poliser`: every key before sorts before it, and the key itself does not. */
function beginning(key: string, before: string): string {
  let same = 0;
  while (same < key.length && key[same] === before[same]) same++;
  return key.slice(0, same + 1);
}

/**
 * Beside the main thread it takes twice the processor's time; higher levels do too, for three bytes in a thousand. Files
 * are small: what is made ready for large ones would take longer than packing them.
 */
export const packed = (text: string): Uint8Array =>
  gzipSync(text, { level: 5, windowBits: 12, memLevel: 5, chunkSize: 4096 });
