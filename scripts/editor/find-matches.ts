import { personalIn } from '../../src/model/privacy.ts';
import type { Problem } from '../../src/model/problem.ts';

/**
 * What of a line a sentence of the check is about, as it stands there: personal data, which the sentence itself never repeats, else
 * the words that it quotes. Empty where neither is found: then it is about the line.
 */
export function matchesIn(line: string, { field, fault }: Pick<Problem, 'field' | 'fault'>): string[] {
  const personal = field === 'personuppgift' ? personalMatches(line, fault) : [];
  if (personal.length > 0) return personal;
  const quoted = [...fault.matchAll(/”([^”]+)”/g)].map(([, words]) => words!);
  return quoted.filter((words) => line.includes(words)).slice(0, 1);
}

/** A number may be written with spaces between its parts. */
const MOST_PARTS = 12;

function personalMatches(line: string, fault: string): string[] {
  const isSuch = (words: string) => personalIn(words, new Set()).some(([said]) => said === fault);
  const parts = [...line.matchAll(/\S+/g)].map(({ 0: part, index }) => ({ from: index, to: index + part.length }));
  const between = (first: number, last: number) => line.slice(parts[first]!.from, parts[last]!.to);
  const found: string[] = [];
  for (let first = 0; first < parts.length; first++) {
    const ends = parts.slice(first, first + MOST_PARTS).map((_, more) => first + more);
    const last = ends.find((end) => isSuch(between(first, end)));
    if (last === undefined) continue;
    // The words before it are none of it.
    while (first < last && isSuch(between(first + 1, last))) first++;
    found.push(bare(between(first, last), isSuch));
    first = last;
  }
  return found;
}

/** Without the signs around it, as far as it is still what it is. */
function bare(words: string, isSuch: (words: string) => boolean): string {
  const [address = ''] = /[^\s()[\]<>:,;”"]+@[^\s()[\]<>,;”"]+/.exec(words) ?? [];
  const inner = (address || words).replace(/^[\s()[\]<>.,;:!?”"'*_]+|[\s()[\]<>.,;:!?”"'*_]+$/g, '');
  return isSuch(inner) ? inner : words;
}
