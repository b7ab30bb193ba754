import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

interface Named {
  item: Parsed<{ id: string }>;
  path: PropertyKey[];
  word: string;
}

/** The same word under two topics, or for two words of the glossary: whoever searches for it would be led to the one or the other. */
export function checkSearchWords(all: Everything): Problem[] {
  const topics = all.topics.flatMap((item): Named[] => [
    { item, path: ['name'], word: item.value.name },
    ...item.value.aliases.map((word, index) => ({ item, path: ['aliases', index], word })),
  ]);
  const terms = all.terms.flatMap((item): Named[] => [
    { item, path: ['term'], word: item.value.term },
    ...(item.value.abbr ? [{ item, path: ['abbr'], word: item.value.abbr }] : []),
    ...item.value.aliases.map((word, index) => ({ item, path: ['aliases', index], word })),
  ]);
  return [...clashes(topics), ...clashes(terms)];
}

function clashes(names: readonly Named[]): Problem[] {
  const first = new Map<string, Parsed<{ id: string }>>();
  return names.flatMap(({ item, path, word }) => {
    const key = word.toLocaleLowerCase('sv');
    const earlier = first.get(key);
    if (!earlier) first.set(key, item);
    if (!earlier || earlier === item) return [];
    return [about(item)(path, `”${word}” står redan under ${earlier.value.id}`, 'låt ordet stå på ett enda ställe')];
  });
}
