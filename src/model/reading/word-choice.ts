import type { Finding } from '../problem.ts';
import type { Term } from '../vocabulary.ts';

/** Words that the glossary advises against, each once a passage. They are found as they stand there, with an ending or without. */
export function wordsToAvoid(words: string, terms: readonly Term[]): Finding[] {
  return terms.flatMap(({ term, avoid }) =>
    avoid.flatMap((each) => {
      const [found] = patternOf(each).exec(words) ?? [];
      return found ? [[`”${found}” är ett ord som ordlistan avråder från`, `skriv ”${term}”`] as const] : [];
    }),
  );
}

const patterns = new Map<string, RegExp>();

function patternOf(word: string): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const plain = word.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const made = new RegExp(
    String.raw`(?<![\p{L}\d-])${plain}(?:s|e?n|e?t|e?ns|e?ts|[aeo]r|[aeo]rna|[aeo]rnas|na)?(?![\p{L}\d])`,
    'iu',
  );
  patterns.set(word, made);
  return made;
}
