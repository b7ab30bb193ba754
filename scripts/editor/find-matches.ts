import { personalIn } from '../../src/model/privacy.ts';
import type { Problem } from '../../src/model/problem.ts';

/**
 * What of a line a sentence of the check is about, as it stands there: personal data, which the sentence itself never repeats (of several in a line
 * the one at its place, `personuppgift, tecken 12`), else the words that it quotes. Empty where neither is found: then it is about the line.
 */
export function matchesIn(line: string, { field, fault }: Pick<Problem, 'field' | 'fault'>): string[] {
  const [isPersonal, column] = /^personuppgift(?:, tecken (\d+))?$/.exec(field) ?? [];
  const personal = isPersonal ? personalMatches(line, fault) : [];
  const told = personal.filter(({ from, to }) => !column || (from < Number(column) && Number(column) <= to));
  if (told.length > 0) return told.map(({ words }) => words);
  const quoted = [...fault.matchAll(/”([^”]+)”/g)].map(([, words]) => words!);
  return quoted.filter((words) => line.includes(words)).slice(0, 1);
}

/** A number may be written with spaces between its parts. */
const MOST_PARTS = 12;

function personalMatches(line: string, fault: string): { words: string; from: number; to: number }[] {
  const isSuch = (words: string) => personalIn(words, new Set()).some(([said]) => said === fault);
  const parts = [...line.matchAll(/\S+/g)].map(({ 0: part, index }) => ({ from: index, to: index + part.length }));
  const between = (first: number, last: number) => line.slice(parts[first]!.from, parts[last]!.to);
  const found: ReturnType<typeof personalMatches> = [];
  for (let first = 0; first < parts.length; first++) {
    const ends = parts.slice(first, first + MOST_PARTS).map((_, more) => first + more);
    const last = ends.find((end) => isSuch(between(first, end)));
    if (last === undefined) continue;
    // The words before it are none of it.
    while (first < last && isSuch(between(first + 1, last))) first++;
    const [{ from }, { to }] = [parts[first]!, parts[last]!];
    found.push({ words: bare(line.slice(from, to), isSuch), from, to });
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
