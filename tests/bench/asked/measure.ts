import type { Search } from '../golden/measure.ts';
import type { Asked, GradedQuestion } from './questions.ts';

const FIRST = 5;

/** From this grade on a page is worth opening. */
const GOOD = 2;

/** How one question was answered. */
export interface Graded {
  question: GradedQuestion;
  isEmpty: boolean;
  /** The grades of the first five, in their order. */
  grades: readonly number[];
}

/** How well some questions were answered, each figure between 0 and 1. */
export interface Quality {
  count: number;
  /** Discounted gain of the first five over that of the best five there are. */
  ndcg: number;
  /** A good page among the first five. */
  success: number;
  firstGood: number;
  /** Nothing found though there is something. */
  empty: number;
}

/** Asks each question. Pages that nobody has judged are left out of the answers, as if they were not there. */
export async function ask(search: Search, { questions, judged }: Asked): Promise<Graded[]> {
  const answers: Graded[] = [];
  for (const question of questions) {
    const found = await search(question.query);
    const known = found.map((address) => `/${address}/`).filter((address) => judged.has(address));
    answers.push({ question, isEmpty: found.length === 0, grades: known.slice(0, FIRST).map((address) => question.grades.get(address) ?? 0) }); // prettier-ignore
  }
  return answers;
}

/** Of the questions that have an answer. */
export function qualityOf(asked: readonly Graded[]): Quality {
  const answerable = asked.filter(({ question }) => hasAnswer(question));
  const part = (count: (answer: Graded) => number) =>
    answerable.reduce((sum, answer) => sum + count(answer), 0) / answerable.length;
  return {
    count: answerable.length,
    ndcg: part(ndcg),
    success: part(({ question, grades }) => Number(grades.some((grade) => grade >= goodFor(question)))),
    firstGood: part(({ question, grades }) => Number((grades[0] ?? 0) >= goodFor(question))),
    empty: part(({ isEmpty }) => Number(isEmpty)),
  };
}

/** How many questions about what the portal lacks got an answer all the same. */
export function falseAnswers(asked: readonly Graded[]): { count: number; of: number } {
  const unanswerable = asked.filter(({ question }) => !hasAnswer(question));
  return { count: unanswerable.filter(({ isEmpty }) => !isEmpty).length, of: unanswerable.length };
}

export const hasAnswer = ({ grades }: GradedQuestion) => grades.size > 0;

/** Where nothing is good, the best there is counts. */
const goodFor = ({ grades }: GradedQuestion) => Math.min(GOOD, Math.max(...grades.values()));

function ndcg({ question, grades }: Graded): number {
  const best = [...question.grades.values()].sort((a, b) => b - a).slice(0, FIRST); // prettier-ignore
  return gain(grades) / gain(best);
}

const gain = (grades: readonly number[]) =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
