import { compoundOf, fetchAhead, forWords, runsOf } from './ahead.ts';
import type { Closeness } from './closeness.ts';
import { isSmall, judge, nothingOf, type Judged, type Looked } from './judge.ts';
import { matchWord, type WordMatch } from './match.ts';
import { addedUp, kinshipAt, matchedPages, type Matches } from './matches.ts';
import type { SearchIndex } from './open-index.ts';
import type { Query, Word } from './query.ts';
import type { WordList } from './word-list.ts';
import type { Concept } from './rank.ts';
import type { AskedWord } from './reasons.ts';
import { isSaid, longest, saidOf } from './said.ts';
import { nameKey } from './words.ts';

/** What a question is read as, and what the reader must be told of that. */
export interface Understood {
  concepts: readonly Concept[];
  /** The words that were searched for, in the order of the concepts. */
  words: readonly AskedWord[];
  /** Words that the portal does not have and what was searched for instead. */
  corrected: readonly Reading[];
  /** Words that the portal hardly has, and the word that was searched for beside each; empty where that is parts of it. */
  beside: readonly Reading[];
  /** Compounds that the portal does not have but parts of. */
  takenApart: readonly string[];
  /** Words that no page writes, and that pages are found by all the same, by the editors' lists. */
  byName: readonly string[];
  /** Words that the portal does not have, nor anything like them. */
  missing: readonly string[];
  /** What the portal has nothing of, by the editors' list. */
  outside: readonly string[];
  /** The known words with their pages, for when no page holds them all. */
  apart: readonly { word: string; pages: number }[];
}

/** The names of the editors' list that tell how a question is read. */
export type ListedNames = Pick<WordList, 'outside' | 'phrases' | 'field'>;

export interface Reading {
  typed: string;
  read: string;
}

/** Finds out what each word of a question may mean here. */
export async function understand(whole: SearchIndex, query: Query, listed: ListedNames): Promise<Understood> {
  const index = forWords(whole, query.words.length);
  if (!query.isPhrase) fetchAhead(index, query.words);
  const elsewhere = query.isPhrase ? [] : [...new Set(listed.outside.flatMap((name) => saidOf(name, query.text)))];
  const said = query.isPhrase ? [] : longest(listed.phrases.filter((name) => isSaid(name, query.text)));
  const turns = (await Promise.all(said.map((name) => turnOf(index, name)))).flat();
  const inside = query.words
    .filter(({ term, text }) => !elsewhere.some((name) => isSaid(term, name)) && !(turns.length > 0 && isSmall(text)))
    .map((word) => (turns.some((turn) => isSaid(word.term, turn.text)) ? { ...word, isLight: true } : word));
  const [looked, joined] = await Promise.all([
    Promise.all(inside.map((word) => lookUp(index, word, inside.length === 1))),
    query.isPhrase ? [] : lookUpJoined(index, inside),
  ]);
  const together = looked.map((each) => withJoined(each, joined));
  const isNamed = together.some(({ word, match }) => isDesignation(word) && match.matches.size > 0);
  const judged = (await Promise.all(together.map((each) => judge(index, query, each))))
    .flat()
    // Nothing is lacking where what is called so is found.
    .map((each) => (isNamed && each.way === 'missing' ? { ...each, isLight: true } : each));
  const all = [...judged, ...turns, ...elsewhere.map((name) => nothingOf(name, 'outside'))];
  return told(all.map((each) => ({ ...each, isOfField: isOfField(each, listed.field) })));
}

async function turnOf(index: SearchIndex, name: string): Promise<Judged[]> {
  const match = await matchWord(index, nameKey(name), isTheWord, true);
  return match.matches.size > 0 ? [{ ...nothingOf(name, 'known'), ...match }] : [];
}

/** `nynazisterna` by the nazism that it stands for. What is only a guess tells nothing. */
const isOfField = ({ text, reads, way }: Judged, field: readonly string[]) =>
  (way === 'known' || way === 'apart') && field.some((name) => [text, ...reads].some((each) => isSaid(name, each)));

function told(all: readonly Judged[]): Understood {
  const of = (way: Judged['way']) => all.filter((each) => each.way === way);
  const readings = (way: Judged['way'], readOf = ({ text }: Judged) => text) =>
    [...Map.groupBy(of(way), ({ typed }) => typed)].map(([typed, each]) => ({
      typed,
      read: each
        .filter(({ isPart, matches }) => !isPart || matches.size > 0)
        .map(readOf)
        .join(' ')
        .trim(),
    }));
  return {
    concepts: all,
    // A turn of phrase is not a word that anybody misses, nor a part of a word that somebody wrote.
    words: all.map(({ text, reads, isLight, isPart, isDotted }) => ({
      text,
      reads,
      isDotted,
      isLight: isLight || isPart || text.includes(' '),
    })),
    corrected: readings('corrected'),
    beside: readings('beside', ({ isPart, reads }) => (isPart ? '' : reads.at(-1)!)),
    takenApart: readings('apart')
      .filter(({ read }) => read !== '')
      .map(({ typed }) => typed),
    byName: of('known')
      .filter(({ text, matches }) => !text.includes(' ') && matches.size > 0 && isByName(matches))
      .map(({ text }) => text),
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
  const match = await matchWord(index, word.term, isWhole ? isTheWord : undefined, word.isDotted);
  return { word, match: isDesignation(word) ? { ...match, matches: fivefold(match.matches) } : match };
}

const isAbbreviation = (word: string, isLone: boolean) =>
  /^\p{Lu}{2,5}$/u.test(word) || (!isLone && /^[bcdfghjklmnpqrstvwxz]{2,4}$/.test(word));

/** `2024:17`, `MSB1593` and `10 kap. 18 a`, no year and no telephone number: whoever writes it wants what is called so, not what is called alike. */
const isDesignation = ({ term }: Word) =>
  (/\d{4}/.test(term) && !/^(0|(19|20)\d\d$)/.test(term)) || /^\d+kap\d/.test(term);

const fivefold = (matches: Matches) => addedUp(matches.weights.length, [[matches, 5]]);

const isTheWord = (closeness: Closeness) => closeness === 'word';

const isByName = (matches: Matches) =>
  matchedPages(matches).every((page) => ['name', 'reader', 'topic'].includes(kinshipAt(matches, page)));

/** Words that belong together are found so too: ”familje stöd”, ”MSB 1593”, ”FOI R 4813 SE”, and names of more words. */
const lookUpJoined = (index: SearchIndex, words: readonly Word[]): Promise<Joined[]> =>
  Promise.all(runsOf(words).map(async (run) => ({ run, match: await matchJoined(index, compoundOf(run)) })));

interface Joined {
  run: readonly Word[];
  match: WordMatch;
}

function matchJoined(index: SearchIndex, compound: string): Promise<WordMatch> {
  const isNear = (closeness: Closeness) =>
    closeness === 'word' || (closeness === 'begins' && (compound.length >= 8 || /^0\d{4,}$/.test(compound)));
  return matchWord(index, compound, isNear);
}

const WORTH_OF_JOINED = 2;

/** A word with what the index has of it and of what it is together with its neighbours. */
function withJoined({ word, match }: Looked, all: readonly Joined[]): Looked {
  const joined = all.filter((each) => each.run.includes(word) && each.match.matches.size > 0);
  if (joined.length === 0) return { word, match };
  return {
    word,
    match: {
      matches: addedUp(match.matches.weights.length, [
        [match.matches, 1],
        ...joined.map((each) => [each.match.matches, WORTH_OF_JOINED] as const),
      ]),
      reads: [match, ...joined.map((each) => each.match)].flatMap(({ reads }) => reads),
    },
  };
}
