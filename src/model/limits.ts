import type { Problem } from './problem.ts';

/** Far above what any file has. */
const LONGEST = { article: 200_000, list: 1_000_000 };

/**
 * How often a mark may stand in an article: far above what any has, and far below what makes the parser think for
 * minutes. Its time grows with the square of the number (100 kB of `{` took half a minute and 3 GB).
 */
const MARKS: readonly (readonly [pattern: RegExp, most: number, what: string])[] = [
  [/\{/g, 500, 'fler än 500 {'],
  [/</g, 2000, 'fler än 2 000 <'],
  [/&/g, 1500, 'fler än 1 500 &'],
  [/\.{2,}/g, 500, 'fler än 500 rader av punkter'],
  [/\.{200,}/g, 0, 'hundratals punkter på rad'],
  [/([^\w\s])\1{999,}/g, 0, 'samma tecken tusen gånger på rad'],
];

/** Why a file is not even read: too long, or full of marks that no text has. */
export function tooMuch(path: string, text: string): Problem | undefined {
  const isArticle = path.endsWith('.mdx');
  const most = isArticle ? LONGEST.article : LONGEST.list;
  if (text.length > most) {
    const remedy = isArticle ? 'dela upp den i flera texter' : 'ta bort det som inte hör hit';
    const fault = `filen är längre än ${most / 1000} 000 tecken och läses inte`;
    return { file: path, line: 1, field: 'fil', fault, remedy };
  }
  const [first] = isArticle ? MARKS.flatMap((each) => tooMany(text, each)) : [];
  return (
    first && { file: path, field: 'fil', ...first, remedy: 'ta bort dem; de har nog kommit med från ett annat program' }
  );
}

function tooMany(text: string, [pattern, most, what]: (typeof MARKS)[number]) {
  const found = [...text.matchAll(pattern)];
  if (found.length <= most) return [];
  const line = text.slice(0, found[most]!.index).split('\n').length;
  return [{ line, fault: `texten har ${what}, och läses inte` }];
}
