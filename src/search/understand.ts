import type { Closeness } from './closeness.ts';
import { matchWord, joined, type Matched, type Matches, type WordMatch } from './match.ts';
import type { Vocabulary } from './near-words.ts';
import type { SearchIndex } from './open-index.ts';
import type { Query, Word } from './query.ts';
import { spread, type Concept } from './rank.ts';
import { listed, type AskedWord } from './reasons.ts';
import { fold } from './stem.ts';
import { suggest } from './suggest.ts';
import { takeApart } from './take-apart.ts';
import { stemOf, writtenStem } from './words.ts';

/** What a question is read as, and what the reader must be told of that. */
export interface Understood {
  concepts: readonly Concept[];
  /** The words that were searched for, in the order of the concepts. */
  words: readonly AskedWord[];
  /** Words that the portal does not have and what was searched for instead. */
  corrected: readonly Reading[];
  /** Compounds that the portal does not have, and the words that they were taken for. */
  takenApart: readonly Reading[];
  /** Words that stand for others: `snuten` for `polis`. */
  renamed: readonly Reading[];
  /** Words that the portal does not have, nor anything like them. */
  missing: readonly string[];
  /** What the portal has nothing of, by the editors' list. */
  outside: readonly string[];
  /** The known words with their pages, for when no page holds them all. */
  apart: readonly { word: string; pages: number }[];
}

export interface Reading {
  typed: string;
  read: string;
}

/** One word as it was understood. */
interface Judged extends Concept {
  text: string;
  typed: string;
  way: 'known' | 'corrected' | 'apart' | 'missing' | 'outside';
  reads: readonly string[];
}

/** What is only likely to be meant is worth less than what is written. */
const SHARE = { part: 0.6, rest: 0.4, light: 0.3 } as const;

/** Finds out what each word of a question may mean here. */
export async function understand(index: SearchIndex, query: Query, outside: readonly string[]): Promise<Understood> {
  const elsewhere = query.isPhrase ? [] : outside.filter((name) => isSaid(name, query.text));
  const inside = query.words.filter(({ term }) => !elsewhere.some((name) => isSaid(term, name)));
  const whole = await joinedUp(index, query, await Promise.all(inside.map(async (word) => ({ word, match: await matchWord(index, word.term) })))); // prettier-ignore
  const judged = (await Promise.all(whole.map((each) => judge(index, query, each)))).flat();
  const all = [...judged, ...elsewhere.map((name) => outsideConcept(name))];
  const readings = (way: Judged['way']) => [...Map.groupBy(all.filter((each) => each.way === way), ({ typed }) => typed)].map(([typed, each]) => ({ typed, read: each.map(({ text }) => text).join(' ') })); // prettier-ignore
  return {
    concepts: all,
    words: all.map(({ text, reads }) => ({ text, reads })),
    corrected: readings('corrected'),
    takenApart: readings('apart'),
    renamed: all.filter(({ way, reads }) => way === 'known' && reads.length > 0).map(({ text, reads }) => ({ typed: text, read: listed(reads) })), // prettier-ignore
    missing: all.filter(({ way }) => way === 'missing').map(({ typed }) => typed),
    outside: elsewhere,
    apart: all.filter(({ matches }) => matches.size > 0).map(({ text, matches }) => ({ word: text, pages: matches.size })), // prettier-ignore
  };
}

/** A word that one page has in a distant way may be another one, misspelt. */
const HARDLY = Number(process.env.P_H ?? 0.3);

interface Looked {
  word: Word;
  match: WordMatch;
}

async function judge(index: SearchIndex, query: Query, { word, match }: Looked): Promise<Judged[]> {
  const known = { text: word.text, typed: word.text, isLight: word.isLight, share: word.isLight && word.parts.length === 0 ? SHARE.light : 1 };
  if (spread(match.matches) >= HARDLY) return [{ ...known, ...match, way: 'known' }];
  const missing: Judged = { ...known, matches: new Map(), reads: [], way: 'missing' };
  if (query.isPhrase) return [missing];
  const parts = await allOf(index, word.parts);
  if (parts.size > 0) return [{ ...known, matches: parts, reads: [], way: 'known' }];
  if (/-/.test(word.text)) return Promise.all(word.parts.map(async (part) => ({ ...missing, ...(await matchWord(index, part)), text: part, share: SHARE.part, way: 'apart' }))); // prettier-ignore
  if (!/^\p{L}{4,}$/u.test(word.text)) return [missing];
  return guess(index, word, await index.wordsNear(word.text), missing);
}

/** A word that the portal lacks: what it is made of, or what may have been meant. The word itself is still lacking. */
async function guess(index: SearchIndex, { text }: Word, near: Vocabulary, missing: Judged): Promise<Judged[]> {
  const meant = suggest(text, near);
  const apart = meant ? undefined : takeApart(text, near);
  if (meant) {
    const { matches, reads } = await matchWord(index, meant);
    return [{ ...missing, text: meant, matches, reads, way: 'corrected' }];
  }
  if (!apart) return [missing];
  const known = await Promise.all(apart.known.map(async (part): Promise<Judged> => ({ ...missing, ...(await matchWord(index, part)), text: part, share: apart.isWhole ? SHARE.part : SHARE.rest, way: 'apart' }))); // prettier-ignore
  const rest = await Promise.all(apart.unknown.map(async (part): Promise<Judged> => ({ ...missing, ...(part.length >= 3 ? await matchWord(index, part) : {}), text: part, share: apart.isWhole ? SHARE.rest : 1, way: 'apart' }))); // prettier-ignore
  return [...known, ...rest];
}

/** Pages that have every part of what signs hold together. */
async function allOf(index: SearchIndex, parts: readonly string[]): Promise<Matches> {
  const [first = new Map<number, Matched>(), ...others] = await Promise.all(parts.map(async (part) => (await matchWord(index, part)).matches)); // prettier-ignore
  return new Map([...first].filter(([page]) => others.every((other) => other.has(page))));
}

/** Words that belong together are found so too: ”familje stöd”, ”MSB 1593”, ”FOI R 4813 SE”, and names of more words. */
async function joinedUp(index: SearchIndex, { isPhrase }: Query, looked: readonly Looked[]): Promise<Looked[]> {
  if (isPhrase) return [...looked];
  const result = looked.map(({ word, match }) => ({ word, match: { reads: [...match.reads], matches: new Map(match.matches) } })); // prettier-ignore
  for (const run of runsOf(result)) {
    const compound = run.map(({ word }) => word.term).join('');
    const isNear = (closeness: Closeness) => closeness === 'word' || (closeness === 'begins' && compound.length >= 8);
    const { matches, reads } = await matchWord(index, compound, isNear);
    for (const { match } of run) {
      match.reads.push(...reads);
      for (const [page, matched] of matches)
        match.matches.set(page, joined(match.matches.get(page), { ...matched, weight: matched.weight * 2 }));
    }
  }
  return result;
}

/** Two to four words beside each other. */
const runsOf = <T extends Looked>(words: readonly T[]): T[][] =>
  words.flatMap((_, from) => [2, 3, 4].filter((count) => from + count <= words.length).map((count) => words.slice(from, from + count)).filter((run) => run.map(({ word }) => word.term).join('').length >= 5)); // prettier-ignore

/** Whether a name is said, whole and with its rings and dots if the reader writes them at all. */
const isSaid = (name: string, text: string) => flowOf(text, writtenStem).includes(flowOf(name, writtenStem)) || (text === fold(text) && name.length > 5 && flowOf(text, stemOf).includes(flowOf(name, stemOf))); // prettier-ignore

const flowOf = (text: string, stem: (word: string) => string) => ` ${text.split(/[^\p{L}\p{N}\p{M}-]+/u).map(stem).filter(Boolean).join(' ')} `; // prettier-ignore

const outsideConcept = (name: string): Judged => ({ text: name, typed: name, matches: new Map(), reads: [], way: 'outside', share: 1, isLight: false }); // prettier-ignore
