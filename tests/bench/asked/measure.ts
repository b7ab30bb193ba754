import type { Search } from '../golden/measure.ts';
import type { GradedQuestion } from './questions.ts';

const FIRST = 5;

/** From this grade on a page is worth opening. */
const GOOD = 2;

/** How one question was answered. */
export interface Graded {
  question: GradedQuestion;
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

/** Asks each question. */
export async function ask(search: Search, questions: readonly GradedQuestion[]): Promise<Graded[]> {
  const answers: Graded[] = [];
  for (const question of questions) {
    const found = await search(question.query);
    answers.push({ question, grades: found.slice(0, FIRST).map((address) => gradeOf(question, address)) });
  }
  return answers;
}

const gradeOf = ({ grades }: GradedQuestion, address: string) => grades[`/${address}/`.replace('//', '/')] ?? 0;

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
    empty: part(({ grades }) => Number(grades.length === 0)),
  };
}

/** How many questions about what the portal lacks got an answer all the same. */
export function falseAnswers(asked: readonly Graded[]): { count: number; of: number } {
  const unanswerable = asked.filter(({ question }) => !hasAnswer(question));
  return { count: unanswerable.filter(({ grades }) => grades.length > 0).length, of: unanswerable.length };
}

export const hasAnswer = ({ grades }: GradedQuestion) => Object.keys(grades).length > 0;

/** Where nothing is good, the best there is counts. */
const goodFor = ({ grades }: GradedQuestion) => Math.min(GOOD, ...[Math.max(...Object.values(grades))]);

export function ndcg({ question, grades }: Graded): number {
  const best = Object.values(question.grades).toSorted((a, b) => b - a).slice(0, FIRST); // prettier-ignore
  return gain(grades) / gain(best);
}

const gain = (grades: readonly number[]) =>
  grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
