import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { findEntry, type Catalog } from '../../../src/model/catalog.ts';
import { links } from '../../../src/model/links.ts';

/** What somebody types who looks for help, and how well each page would answer. */
export interface GradedQuestion {
  query: string;
  /** everyday question, half a question, slang, typing error … */
  kind: string;
  /** Address → 3 (what was needed), 2 (good), 1 (touches). Empty when nothing should be found. */
  grades: ReadonlyMap<string, number>;
}

/** Questions with the pages that their grades were given among. */
export interface Asked {
  questions: readonly GradedQuestion[];
  judged: ReadonlySet<string>;
}

interface Written {
  judged: string[];
  queries: { query: string; kind: string; grades?: Record<string, number> }[];
}

/** The questions written and graded by a person who read the pages. What was withdrawn since hands its grade to what replaced it. */
export async function gradedQuestions(catalog: Catalog): Promise<Asked> {
  const { judged, queries } = parse(await readFile(new URL('questions.yaml', import.meta.url), 'utf8')) as Written;
  const now = addressesNow(catalog);
  return {
    judged: new Set(judged.map(now)),
    questions: queries.map(({ query, kind, grades = {} }) => ({ query, kind, grades: best(Object.entries(grades).map(([address, grade]) => [now(address), grade])) })), // prettier-ignore
  };
}

/** The best grade of each page. */
const best = (grades: [string, number][]) => new Map(grades.sort(([, a], [, b]) => a - b));

function addressesNow(catalog: Catalog): (address: string) => string {
  const moved = new Map(catalog.entries.flatMap((entry) => {
    const heir = entry.status === 'withdrawn' && entry.replacedBy ? findEntry(catalog, entry.replacedBy) : undefined;
    return heir ? [[links.entry(entry), links.entry(heir)] as const] : [];
  })); // prettier-ignore
  return (address) => moved.get(address) ?? address;
}
