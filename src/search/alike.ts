import { askedOf, closenessOf, isWrittenSo, type Asked } from './closeness.ts';
import { onceEach } from '../model/once-each.ts';
import type { AskedWord } from './reasons.ts';
import { fold } from './stem.ts';
import { bare, tellingWords, writtenStem } from './words.ts';

/** A word that was searched for, with how much it tells: a rare one more than a common one. */
export interface WeighedWord extends Pick<AskedWord, 'text' | 'reads' | 'isDotted'> {
  tells: number;
}

/**
 * Makes a function that tells how alike what is asked and a line of the portal are, a question that a page answers or its
 * title: from 0 to 1, the harmonic mean of how much of what is asked the line has and how much of the line is asked for.
 * Words spread over a page may be there by chance; words that stand together in one question are meant.
 */
export function alikeTo(words: readonly WeighedWord[]): (line: string) => number {
  const all = sum(words.map(({ tells }) => tells));
  const asked = words.map(({ text, reads, isDotted }) => ({
    own: asksOf([text], isDotted),
    names: asksOf(reads, true),
  }));
  const known = new Map<string, readonly number[]>();
  return (line) => {
    const near = stemsOf(line).map(nearnesses);
    if (near.length === 0 || all === 0) return 0;
    const had = sum(words.map(({ tells }, at) => tells * Math.max(...near.map((each) => each[at]!)))) / all;
    const told = sum(near.map((each) => Math.max(...each))) / near.length;
    return had + told > 0 ? (2 * had * told) / (had + told) : 0;
  };

  /** How near a word of a line is to each word that is asked for. */
  function nearnesses(written: string): readonly number[] {
    const found =
      known.get(written) ??
      asked.map(({ own, names }) => Math.max(nearest(written, own), BY_NAME * nearest(written, names)));
    known.set(written, found);
    return found;
  }
}

const stemsOf = onceEach((line) => [...new Set(tellingWords(line).map(writtenStem))].filter(Boolean));

/** What a word of the line is worth that only stands for the asked one. */
const BY_NAME = 0.6;
const WORTH = { word: 1, related: 0.8, begins: 0.6 };
/** A compound that ends so: `avhoppartelefon` of `telefon`. */
const ENDS = 0.5;

const asksOf = (names: readonly string[], isDotted = false) =>
  names
    .flatMap((name) => name.split(/\s+/).map((word) => askedOf(bare(word), isDotted)))
    .filter(({ stem }) => stem !== '');

const nearest = (written: string, asked: readonly Asked[]) =>
  Math.max(0, ...asked.map((each) => nearness(written, each)));

function nearness(written: string, asked: Asked): number {
  const stem = fold(written);
  const closeness = stem[0] === asked.stem[0] && isWrittenSo(written, asked) ? closenessOf(stem, asked) : undefined;
  if (closeness) return WORTH[closeness] * (closeness === 'begins' ? asked.stem.length / stem.length : 1);
  return asked.stem.length >= 3 && stem.length > asked.stem.length && stem.endsWith(asked.stem) ? ENDS : 0;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
