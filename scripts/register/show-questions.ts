import path from 'node:path';
import { countYears, type QuestionCount } from '../../src/model/question-count.ts';
import type { QuestionType } from '../../src/model/question-type.ts';
import { allQuestionCounts } from '../data/question-counts.ts';
import { writeFiles } from '../files/write-whole.ts';
import { atDesk } from './open.ts';
import { questionCountsYaml } from './question-counts-yaml.ts';
import { questionTypes } from './question-types.ts';

/** Shows how many questions have come, year by year; writes what anybody may know of it when asked. */
export async function showQuestions({ write }: { write: boolean }): Promise<number> {
  return atDesk(async ({ database, content, today }) => {
    const types = await questionTypes(content);
    const counts = allQuestionCounts(database);
    const years = [...Map.groupBy(counts, ({ month }) => month.slice(0, 4))];
    console.log(
      years.length === 0
        ? 'Inga frågor är räknade än. Räkna en: npm run register -- question'
        : years.flatMap(([year, those]) => yearLines(year, those, types)).join('\n'),
    );
    if (!write) return 0;
    const folder = path.join(content, 'network');
    const published = countYears(
      types.map(({ id }) => id),
      counts,
    );
    writeFiles(folder, { 'question-counts.yaml': questionCountsYaml(today, published) });
    console.log(
      `\nSkrivet: ${path.join(folder, 'question-counts.yaml')}, avrundat nedåt till jämna femtal. Kontrollera med npm run check och skicka in ändringen.`,
    );
    return 0;
  });
}

function yearLines(year: string, counts: readonly QuestionCount[], types: readonly QuestionType[]): string[] {
  const titles = new Map(types.map(({ id, title }) => [id, title]));
  const byType = [...Map.groupBy(counts, ({ type }) => type)]
    .map(([type, those]) => ({ title: titles.get(type) ?? `${type} (finns inte längre)`, those }))
    .toSorted((a, b) => sum(b.those) - sum(a.those) || a.title.localeCompare(b.title, 'sv'));
  const byMonth = [...Map.groupBy(counts, ({ month }) => month)];
  return [
    `${year}: ${numberWords(counts)}`,
    ...byType.map(({ title, those }) => `  ${title}: ${numberWords(those)}`),
    `  Månad för månad: ${byMonth.map(([month, those]) => `${month} ${sum(those)}`).join(', ')}`,
  ];
}

const sum = (counts: readonly QuestionCount[]) => counts.reduce((so, { number }) => so + number, 0);

function numberWords(counts: readonly QuestionCount[]): string {
  const from = (kind: QuestionCount['kind']) => sum(counts.filter((each) => each.kind === kind));
  return `${sum(counts)} (förvaltningar ${from('forvaltning')}, bolag ${from('bolag')})`;
}
