import type { QuestionCount } from '../../src/model/question-count.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

type Asked = Omit<QuestionCount, 'number'>;

/** Counts one question more. @returns how many there are now of the type, from the kind of unit, in the month */
export function countQuestion(database: Database, { month, type, kind }: Asked): number {
  const { number } = database
    .prepare(
      `INSERT INTO question_counts (month, type, unit_kind, number) VALUES (?, ?, ?, 1)
       ON CONFLICT DO UPDATE SET number = number + 1 RETURNING number`,
    )
    .get(month, type, kind) as { number: number };
  return number;
}

/** Takes one question back. @returns how many are left; undefined, and nothing is changed, where there was none */
export function uncountQuestion(database: Database, { month, type, kind }: Asked): number | undefined {
  const which = 'WHERE month = ? AND type = ? AND unit_kind = ?';
  return transaction(database, () => {
    const row = database.prepare(`SELECT number FROM question_counts ${which}`).get(month, type, kind);
    if (!row) return undefined;
    const left = Number(row.number) - 1;
    if (left === 0) database.prepare(`DELETE FROM question_counts ${which}`).run(month, type, kind);
    else database.prepare(`UPDATE question_counts SET number = number - 1 ${which}`).run(month, type, kind);
    return left;
  });
}

/** All that has been counted, the first month first. */
export function allQuestionCounts(database: Database): QuestionCount[] {
  return database
    .prepare('SELECT month, type, unit_kind AS kind, number FROM question_counts ORDER BY month, type, unit_kind')
    .all() as unknown as QuestionCount[];
}
