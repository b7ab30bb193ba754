import type { IsoDate } from '../../src/model/dates.ts';
import { personKey } from './person-key.ts';
import type { Database } from './sqlite.ts';

/** What somebody answers to a question, by the mailing that asked it. */
export interface PollAnswer {
  mailing: string;
  address: string;
  answer: number;
  /** ISO moment of the mail. */
  written: string;
}

/** An answer with the day on which its question was closed; null until then. */
type HeldPollAnswer = PollAnswer & { closed: string | null };

/** Deliveries that somebody has, or may have. */
const REACHED = "status IN ('sent', 'uncertain')";

/** Whether somebody was asked: only their answer counts. */
export function wasAsked(database: Database, mailing: string, address: string): boolean {
  const sql = `SELECT 1 FROM deliveries WHERE mailing = ? AND address = ? AND ${REACHED}`;
  return database.prepare(sql).get(mailing, address) !== undefined;
}

/** Keeps an answer; the one that was written last stands. @returns false for one older than what stands */
export function keepAnswer(database: Database, { mailing, address, answer, written }: PollAnswer): boolean {
  const { changes } = database
    .prepare(
      `INSERT INTO poll_answers (mailing, address, answer, written) VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET answer = excluded.answer, written = excluded.written
       WHERE excluded.written >= poll_answers.written`,
    )
    .run(mailing, address, answer, written);
  return changes > 0;
}

/** Every answer to a question, with the unit that it came from and nobody's name. */
export function answersOf(database: Database, mailing: string): { unit: string; answer: number }[] {
  return database
    .prepare('SELECT unit, answer FROM poll_answers JOIN deliveries USING (mailing, address) WHERE mailing = ?')
    .all(mailing) as { unit: string; answer: number }[];
}

/** How many have been asked, those who have left since too. */
export function askedOf(database: Database, mailing: string): number {
  const { number } = database
    .prepare(`SELECT count(*) AS number FROM deliveries WHERE mailing = ? AND ${REACHED}`)
    .get(mailing) as { number: number };
  return number;
}

/** The addresses of those who have been asked and have not answered. */
export function silentOf(database: Database, mailing: string): Set<string> {
  const rows = database
    .prepare(
      `SELECT address FROM deliveries WHERE mailing = ? AND ${REACHED}
       AND address NOT IN (SELECT address FROM poll_answers WHERE mailing = ?)`,
    )
    .all(mailing, mailing) as { address: string }[];
  return new Set(rows.map(({ address }) => address));
}

/** A question is counted: from this day the time runs after which its answers are erased. */
export function closeAnswers(database: Database, mailing: string, day: IsoDate): void {
  database.prepare('UPDATE poll_answers SET closed = ? WHERE mailing = ? AND closed IS NULL').run(day, mailing);
}

/** What is kept of somebody's answers, also when they have left the register. */
export function answersHeldOf(database: Database, address: string): Omit<HeldPollAnswer, 'address'>[] {
  return rowsOf(database, address).map(({ mailing, answer, written, closed }) => ({
    mailing,
    answer,
    written,
    closed,
  }));
}

/** Erases somebody's answers. @returns how many there were */
export function eraseAnswersOf(database: Database, address: string): number {
  const rows = rowsOf(database, address);
  const erase = database.prepare('DELETE FROM poll_answers WHERE mailing = ? AND address = ?');
  for (const { mailing, address: shown } of rows) erase.run(mailing, shown);
  return rows.length;
}

/** Rows under the address, or under the token that has taken its place. */
function rowsOf(database: Database, address: string): HeldPollAnswer[] {
  const { deliveryToken } = personKey(database);
  const all = database
    .prepare('SELECT mailing, address, answer, written, closed FROM poll_answers ORDER BY written')
    .all();
  return (all as unknown as HeldPollAnswer[]).filter(
    (each) => each.address === address || each.address === deliveryToken(each.mailing, address),
  );
}
