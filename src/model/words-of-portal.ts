import type { Everything } from './everything.ts';
import type { OwnWords } from './reading/spelling.ts';
import { remembered } from './reading/swedish.ts';

const ENDINGS =
  ' s n en et t ns ens ets ts r er ar or na erna arna orna ernas arnas ornas rna rnas ers ars ors a e d de ade at as nde'.split(
    ' ',
  );

/**
 * The portal's own words: those of the list, and what the content names anyhow: terms, topics, audiences, contacts, units
 * and partners whole; of sources and talks the names in publishers, authors and titles.
 */
export function ownWordsOf(all: Everything): OwnWords & { text: string } {
  const told = all.entries.flatMap(({ value }) => [
    ...(value.source ? [value.source.publisher ?? '', ...value.source.authors, value.source.title] : []),
    ...('speakers' in value ? value.speakers : []),
    ...('provider' in value ? [value.provider ?? ''] : []),
  ]);
  const listed = [
    ...all.terms.flatMap(({ value }) => [value.term, value.abbr ?? '', ...value.aliases]),
    ...all.topics.map(({ value }) => value.name),
    ...all.audiences.map(({ value }) => value.name),
    ...all.contacts.map(({ value }) => value.name),
    ...all.units.flatMap(({ value }) => [value.name, value.short ?? '']),
    ...all.partners.map(({ value }) => value.name),
  ];
  const names = new Set([
    ...all.ownWords.names.flatMap(wordsOf),
    ...told.flatMap(wordsOf).filter((each) => /^\p{Lu}/u.test(each)),
    ...listed.flatMap(wordsOf),
  ]);
  const common = new Set([...all.ownWords.words, ...oneWord(all)]);
  const isForm = (word: string) =>
    ENDINGS.some((ending) => word.endsWith(ending) && hasBase(common, word.slice(0, word.length - ending.length)));
  return {
    has: remembered((word) => names.has(word) || (word.endsWith('s') && names.has(word.slice(0, -1))) || isForm(word)),
    text: JSON.stringify([[...names].sort(), [...common].sort()]),
  };
}

/** Terms of one word, which are bent like other words. */
const oneWord = ({ terms }: Everything) =>
  terms.flatMap(({ value }) => [value.term, ...value.aliases]).filter((each) => /^\p{Ll}{5,}$/u.test(each));

/** `kommission` + en, `klubba` − a + or. */
const hasBase = (words: ReadonlySet<string>, base: string) => words.has(base) || words.has(`${base}a`);

const wordsOf = (words: string) => words.match(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu) ?? [];
