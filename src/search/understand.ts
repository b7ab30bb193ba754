import type { Closeness } from './closeness.ts';
import { joined, matchWord, type Matched, type Matches, type WordMatch } from './match.ts';
import { isEveryday } from './everyday-words.ts';
import { isFiller } from './fillers.ts';
import type { Vocabulary } from './near-words.ts';
import type { SearchIndex } from './open-index.ts';
import type { Query, Word } from './query.ts';
import type { WordList } from './word-list.ts';
import { spread, type Concept } from './rank.ts';
import type { AskedWord } from './reasons.ts';
import { isSaid, longest, saidOf } from './said.ts';
import { suggest } from './suggest.ts';
import { takeApart } from './take-apart.ts';
import { nameKey } from './words.ts';

/** What a question is read as, and what the reader must be told of that. */
export interface Understood {
  concepts: readonly Concept[];
  /** The words that were searched for, in the order of the concepts. */
  words: readonly AskedWord[];
  /** Words that the portal does not have and what was searched for instead. */
  corrected: readonly Reading[];
  /** Words that the portal hardly has, and what was searched for beside them. */
  beside: readonly Reading[];
  /** Compounds that the portal does not have, and the words that they were taken for. */
  takenApart: readonly Reading[];
  /** Words that the portal does not write, and the plainest of those that they stand for: `snuten` for `polis`. */
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
interface Judged extends Concept, WordMatch {
  /** What was looked for. */
  text: string;
  /** The word of the question that it is of. */
  typed: string;
  way: 'known' | 'corrected' | 'beside' | 'apart' | 'missing' | 'outside';
}

/** Finds out what each word of a question may mean here. */
export async function understand(
  index: SearchIndex,
  query: Query,
  listed: Pick<WordList, 'outside' | 'phrases'>,
): Promise<Understood> {
  const elsewhere = query.isPhrase ? [] : [...new Set(listed.outside.flatMap((name) => saidOf(name, query.text)))];
  const said = query.isPhrase ? [] : longest(listed.phrases.filter((name) => isSaid(name, query.text)));
  const turns = (await Promise.all(said.map((name) => turnOf(index, name)))).flat();
  const inside = query.words
    .filter(({ term, text }) => !elsewhere.some((name) => isSaid(term, name)) && !(turns.length > 0 && isSmall(text)))
    .map((word) => (turns.some((turn) => isSaid(word.term, turn.text)) ? { ...word, isLight: true } : word));
  const looked = await Promise.all(inside.map((word) => lookUp(index, word, inside.length === 1)));
  const together = query.isPhrase ? looked : await joinedUp(index, looked);
  const isNamed = together.some(({ word, match }) => isDesignation(word) && match.matches.size > 0);
  const judged = (await Promise.all(together.map((each) => judge(index, query, each))))
    .flat()
    // Nothing is lacking where what is called so is found.
    .map((each) => (isNamed && each.way === 'missing' ? { ...each, isLight: true } : each));
  return told([...judged, ...turns, ...elsewhere.map((name) => nothingOf(name, 'outside'))]);
}

/** Beside a turn of phrase such words tell nothing: `säga upp honom`. */
const isSmall = (word: string) => isEveryday(word) || isFiller(word);

async function turnOf(index: SearchIndex, name: string): Promise<Judged[]> {
  const match = await matchWord(index, nameKey(name), isTheWord);
  return match.matches.size > 0 ? [{ ...nothingOf(name, 'known'), ...match }] : [];
}

function told(all: readonly Judged[]): Understood {
  const of = (way: Judged['way']) => all.filter((each) => each.way === way);
  const readings = (way: Judged['way']) =>
    [...Map.groupBy(of(way), ({ typed }) => typed)].map(([typed, each]) => ({
      typed,
      read: each.map(({ text }) => text).join(' '),
    }));
  return {
    concepts: all,
    // A turn of phrase is not a word that anybody misses.
    words: all.map(({ text, reads, isLight }) => ({ text, reads, isLight: isLight || text.includes(' ') })),
    corrected: readings('corrected'),
    beside: of('beside').map(({ typed, reads }) => ({ typed, read: reads.at(-1)! })),
    takenApart: readings('apart'),
    renamed: of('known')
      .filter(({ reads, matches }) => reads.length > 0 && [...matches.values()].every(isByName))
      .map(({ text, reads }) => ({ typed: text, read: shortest(reads) })),
    missing: of('missing').map(({ typed }) => typed),
    outside: of('outside').map(({ typed }) => typed),
    apart: all
      .filter(({ matches }) => matches.size > 0)
      .map(({ text, matches }) => ({ word: text, pages: matches.size })),
  };
}

/**
 * Capitals, or no vowel, are an abbreviation, which is not how another word begins: SKR is no `skriker`. A lone word may
 * not be written to its end.
 */
async function lookUp(index: SearchIndex, word: Word, isLone: boolean): Promise<Looked> {
  const isWhole = isAbbreviation(word.text, isLone) || isDesignation(word);
  const match = await matchWord(index, word.term, isWhole ? isTheWord : undefined);
  return { word, match: isDesignation(word) ? { ...match, matches: weighed(match.matches, OF_DESIGNATION) } : match };
}

const isAbbreviation = (word: string, isLone: boolean) =>
  /^\p{Lu}{2,5}$/u.test(word) || (!isLone && /^[bcdfghjklmnpqrstvwxz]{2,4}$/.test(word));

/** `2024:17`, `MSB1593` and `10 kap. 18 a`, no year: whoever writes it wants what is called so, not what is called alike. */
const isDesignation = ({ term }: Word) => (/\d{4}/.test(term) && !/^(19|20)\d\d$/.test(term)) || /^\d+kap\d/.test(term);

const OF_DESIGNATION = 5;

const weighed = (matches: Matches, times: number): Matches =>
  new Map([...matches].map(([page, matched]) => [page, { ...matched, weight: matched.weight * times }]));

const isTheWord = (closeness: Closeness) => closeness === 'word';

/** Of the words that another name stands for, the one that says it most plainly. */
const shortest = (names: readonly string[]) =>
  names.reduce((short, each) => (each.length < short.length ? each : short));

const isByName = ({ kinship }: Matched) => kinship === 'name' || kinship === 'reader' || kinship === 'topic';

/** A word with what the index has of it. */
interface Looked {
  word: Word;
  match: WordMatch;
}

/** A word that one page has in a distant way may be another one, misspelt. */
const HARDLY = 0.2;

/** A small number or an everyday word helps little. */
const LIGHT_SHARE = 0.3;

async function judge(index: SearchIndex, query: Query, { word, match }: Looked): Promise<Judged[]> {
  const share = !word.isLight || word.parts.length > 0 || /^\d{3}/.test(word.term) ? 1 : LIGHT_SHARE;
  const known: Judged = { ...nothingOf(word.text, 'known'), ...match, share, isLight: word.isLight };
  if (spread(match.matches) >= HARDLY) return [known];
  if (isEverydayLight(word)) return match.matches.size > 0 ? [known] : [];
  const missing: Judged = { ...known, way: 'missing' };
  if (query.isPhrase) return [match.matches.size > 0 ? known : missing];
  const parts = await allOf(index, word.parts);
  if (parts.size > 0) return [{ ...known, matches: parts }];
  if (/-/.test(word.text)) return Promise.all(word.parts.map((part) => partOf(index, missing, part, SHARE_OF_PART)));
  return /^\p{L}{4,}$/u.test(word.text) ? guess(index, missing, await index.wordsNear(word.text)) : [missing];
}

/** Nobody misses it. */
const isEverydayLight = ({ isLight, term }: Word) => isLight && /^\p{L}+$/u.test(term);

/** What is only likely to be meant is worth less than what is written. */
const SHARE_OF_PART = 0.6;
const SHARE_OF_REST = 0.4;

/** A word that the portal lacks: what may have been meant, or what it is made of. */
async function guess(index: SearchIndex, missing: Judged, near: Vocabulary): Promise<Judged[]> {
  const meant = suggest(missing.typed, near);
  if (meant) return [corrected(missing, meant, await matchWord(index, meant))];
  const apart = takeApart(missing.typed, near);
  if (!apart) return [missing];
  // Where the last part is unknown the word is likely to be another one: then that part weighs most.
  const [known, rest] = apart.isWhole ? [SHARE_OF_PART, SHARE_OF_REST] : [SHARE_OF_REST, 1];
  return Promise.all([
    ...apart.known.map((part) => partOf(index, missing, part, known)),
    ...apart.unknown.map((part) => partOf(index, missing, part, rest)),
  ]);
}

/** What was likely to be meant, beside what the portal has of the word itself: that weighs most. */
function corrected(missing: Judged, meant: string, { matches, reads }: WordMatch): Judged {
  const isBeside = missing.matches.size > 0;
  const all = new Map(missing.matches);
  for (const [page, { weight, kinship }] of matches)
    all.set(page, joined(all.get(page), { weight: isBeside ? weight * BESIDE : weight, kinship }));
  return {
    ...missing,
    matches: all,
    reads: isBeside ? [...missing.reads, meant] : reads,
    text: isBeside ? missing.text : meant,
    way: isBeside ? 'beside' : 'corrected',
  };
}

const BESIDE = 0.5;

async function partOf(index: SearchIndex, whole: Judged, part: string, share: number): Promise<Judged> {
  const match = part.length >= 3 ? await matchWord(index, part) : NO_MATCH;
  return { ...whole, ...match, text: part, share, isPart: true, way: 'apart' };
}

const NO_MATCH: WordMatch = { matches: new Map(), reads: [] };

const nothingOf = (text: string, way: Judged['way']): Judged => ({
  ...NO_MATCH,
  text,
  typed: text,
  way,
  share: 1,
  isLight: false,
  isPart: false,
});

/** Pages that have every part of what signs hold together. */
async function allOf(index: SearchIndex, parts: readonly string[]): Promise<Matches> {
  const each = await Promise.all(parts.map((part) => matchWord(index, part)));
  const [first = new Map<number, Matched>(), ...others] = each.map(({ matches }) => matches);
  return new Map([...first].filter(([page]) => others.every((other) => other.has(page))));
}

/** Words that belong together are found so too: ”familje stöd”, ”MSB 1593”, ”FOI R 4813 SE”, and names of more words. */
async function joinedUp(index: SearchIndex, looked: readonly Looked[]): Promise<Looked[]> {
  const result = looked.map(({ word, match }) => ({ word, reads: [...match.reads], matches: new Map(match.matches) }));
  const runs = runsOf(result);
  for (const [at, { matches, reads }] of (await Promise.all(runs.map((run) => matchJoined(index, run)))).entries()) {
    for (const each of runs[at]!) {
      each.reads.push(...reads);
      for (const [page, matched] of matches)
        each.matches.set(page, joined(each.matches.get(page), { ...matched, weight: matched.weight * 2 }));
    }
  }
  return result.map(({ word, ...match }) => ({ word, match }));
}

function matchJoined(index: SearchIndex, run: readonly Pick<Looked, 'word'>[]): Promise<WordMatch> {
  const compound = compoundOf(run);
  const isNear = (closeness: Closeness) => closeness === 'word' || (closeness === 'begins' && compound.length >= 8);
  return matchWord(index, compound, isNear);
}

/** Who writes so many words writes a sentence; names of three words stand in shorter questions, and each run costs a piece. */
const SENTENCE = 6;

/** Two to four words beside each other; of a sentence two. */
const runsOf = <T extends Pick<Looked, 'word'>>(words: readonly T[]): T[][] =>
  words.flatMap((_, from) =>
    (words.length < SENTENCE ? [2, 3, 4] : [2])
      .filter((count) => from + count <= words.length)
      .map((count) => words.slice(from, from + count))
      .filter((run) => compoundOf(run).length >= 5),
  );

const compoundOf = (run: readonly Pick<Looked, 'word'>[]) => run.map(({ word }) => word.term).join('');
