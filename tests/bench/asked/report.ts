import { loadCatalog } from '../../../src/load-catalog.ts';
import { readSettings } from '../../../src/settings.ts';
import type { Search } from '../golden/measure.ts';
import { table } from '../table.ts';
import { ask, falseAnswers, hasAnswer, qualityOf, type Graded } from './measure.ts';
import { gradedQuestions } from './questions.ts';

/** How several searches answer the graded questions, in all and by kind of question. */
export async function askedReport(searches: Readonly<Record<string, Search>>): Promise<string> {
  const asked = await gradedQuestions((await loadCatalog(readSettings())).catalog);
  const parts: string[] = [];
  for (const [name, search] of Object.entries(searches)) parts.push(partOf(name, await ask(search, asked)));
  return [
    `${asked.questions.length} questions as people type them, with graded pages`,
    ...parts,
    'Targets: nDCG@5 at least 0.70, success@5 0.90, first hit good 0.65, empty at most 3 %, false answers 1 of 11.',
  ].join('\n\n');
}

function partOf(name: string, answers: readonly Graded[]): string {
  const answerable = answers.filter(({ question }) => hasAnswer(question));
  const kinds = [...Map.groupBy(answerable, ({ question }) => question.kind)];
  const { count, of } = falseAnswers(answers);
  const rows = [['all', answerable] as const, ...kinds].map(([kind, each]) => row(kind, each));
  return [table([name, 'questions', 'nDCG@5', 'success@5', 'first good', 'empty'], rows), `False answers: ${count} of ${of}`].join('\n'); // prettier-ignore
}

function row(kind: string, answers: readonly Graded[]): string[] {
  const { count, ndcg, success, firstGood, empty } = qualityOf(answers);
  return [kind, String(count), ...[ndcg, success, firstGood, empty].map((figure) => figure.toFixed(2))];
}
