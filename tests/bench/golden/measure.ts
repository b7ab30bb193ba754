import { isForTuning } from './halves.ts';
import { QUESTIONS, type Question } from './questions.ts';

/** Searches a built portal. @returns the addresses of what was found, the best first: `rapporter/expo-2019` */
export type Search = (query: string) => Promise<readonly string[]>;

const FIRST = 5;

/** How questions were answered: how many, and of those that have an answer, its place. */
export interface Score {
  count: number;
  /** The part of the questions with a right answer among the first five; of absent things, with no answer. */
  recall: number;
  /** Mean reciprocal rank: 1 when the first answer is always right, ½ when it is always the second. */
  mrr: number;
}

export interface Scores {
  all: Score;
  tuning: Score;
  heldOut: Score;
  kinds: Readonly<Record<string, Score>>;
}

/** Asks every golden question. */
export async function measure(search: Search): Promise<Scores> {
  const asked: Asked[] = [];
  for (const question of QUESTIONS) asked.push({ question, worth: worthOf(question, await search(question.query)) });
  const kinds = Object.groupBy(asked, ({ question }) => question.kind);
  return {
    all: scoreOf(asked),
    tuning: scoreOf(asked.filter(({ question }) => isForTuning(question))),
    heldOut: scoreOf(asked.filter(({ question }) => !isForTuning(question))),
    kinds: Object.fromEntries(Object.entries(kinds).map(([kind, each]) => [kind, scoreOf(each!)])),
  };
}

interface Asked {
  question: Question;
  /** 1 over the place of the first right answer, 0 for none among the first five. */
  worth: number;
}

function worthOf({ expected }: Question, found: readonly string[]): number {
  if (expected.length === 0) return found.length === 0 ? 1 : 0;
  const place = found.slice(0, FIRST).findIndex((address) => expected.includes(address));
  return place === -1 ? 0 : 1 / (place + 1);
}

function scoreOf(asked: readonly Asked[]): Score {
  const count = asked.length;
  return {
    count,
    recall: asked.filter(({ worth }) => worth > 0).length / count,
    mrr: asked.reduce((sum, { worth }) => sum + worth, 0) / count,
  };
}

/** The recall of several kinds together. */
export function recallOf(scores: Scores, kinds: readonly string[]): number {
  const chosen = kinds.map((kind) => scores.kinds[kind]!);
  return (
    chosen.reduce((sum, { recall, count }) => sum + recall * count, 0) /
    chosen.reduce((sum, { count }) => sum + count, 0)
  );
}

/** Compounds, typing errors, synonyms (abbreviations and the other language) and related forms: what plain Pagefind does not know. */
export const HARD_KINDS = ['compounds', 'typos', 'abbreviations', 'languages', 'related'] as const;
