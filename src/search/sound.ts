import { fold } from './stem.ts';

/** Letters that are written for each other, the longest first: what is said alike, as one of them. */
const SAID_ALIKE: readonly (readonly [written: RegExp, as: string])[] = [
  [/(sch|stj|skj|sj|sh)/g, 'x'],
  [/(tj|kj)/g, 'tj'],
  [/dj/g, 'j'],
  [/(ts|cz|z)/g, 's'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/ph/g, 'f'],
  [/(ch|kh|c|q)/g, 'k'],
  [/w/g, 'v'],
];

/**
 * A word as it sounds: `nasist` and `nazist`, `sosial` and `social`, `synagåga` and `synagoga`, `hackors` and `hakkors`
 * are the same. Å is said as o, ä as e, and a double letter as one.
 */
export function soundOf(word: string): string {
  const spoken = word.toLocaleLowerCase('sv').normalize('NFC').replaceAll('å', 'o').replaceAll('ä', 'e');
  return SAID_ALIKE.reduce((sound, [written, as]) => sound.replace(written, as), fold(spoken)).replace(/(.)\1+/g, '$1');
}
