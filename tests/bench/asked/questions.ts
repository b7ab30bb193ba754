import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What somebody types who looks for help, and how well each page would answer. */
export interface GradedQuestion {
  query: string;
  /** everyday question, half a question, slang, typing error … */
  kind: string;
  /** Address → 3 (what was needed), 2 (good), 1 (touches). Empty when nothing should be found. */
  grades: Readonly<Record<string, number>>;
}

interface Written {
  query: string;
  kind: string;
  grades?: Record<string, number>;
}

/** The questions of a file beside this one, written and graded by a person who read the pages. */
export async function gradedQuestions(file = 'questions.yaml'): Promise<GradedQuestion[]> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8');
  const { queries } = parse(text) as { queries: Written[] };
  return queries.map(({ query, kind, grades = {} }) => ({ query, kind, grades }));
}
