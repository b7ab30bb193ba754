import type { Lead } from './api.ts';

const MOST = 12;

/**
 * The nearest of some names for words that somebody types: every word begins one in the name, the id or the explanation,
 * whatever its case and its dots. The name counts the most, and without words the first are as good as any.
 */
export function nearestNames(names: readonly Lead[], typed: string): Lead[] {
  const wanted = wordsOf(typed);
  const scored = names.map((each) => ({ each, score: scoreOf(each, wanted) }));
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ each }) => each);
}

function scoreOf({ name, id, about = '' }: Lead, wanted: readonly string[]): number {
  const places = [wordsOf(name), wordsOf(id), wordsOf(about)];
  const each = wanted.map((word) => {
    const at = places.findIndex((words) => words.some((said) => said.startsWith(word)));
    return at < 0 ? 0 : places.length - at;
  });
  if (each.includes(0)) return 0;
  const isBeginning = folded(name).startsWith(wanted.join(' '));
  return 1 + each.reduce((sum, score) => sum + score, 0) + (isBeginning ? 1 : 0);
}

const folded = (text: string) => text.toLocaleLowerCase('sv').normalize('NFD').replace(/\p{M}/gu, '');
const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
