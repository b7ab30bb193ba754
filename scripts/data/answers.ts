import type { Database } from './sqlite.ts';
import type { PersonKey } from './person-key.ts';

/** Subject and text of an answer. */
export interface AnswerWords {
  subject: string;
  text: string;
}

/** What an answer says: nobody gets two of a kind on one day. */
export type AnswerKind = 'ended' | 'stopped' | 'confirm-end' | 'confirm-start' | 'already-there';

/** An answer to one person. */
export interface PersonAnswer extends AnswerWords {
  to: string;
  inReplyTo: string;
  references: string;
}

/** How answers leave the house. */
export interface Answers {
  /** @returns what became of it. @throws Error when it may be tried again */
  send: (mail: PersonAnswer) => Promise<'sent' | 'refused'>;
}

/** So many answers leave in one run; the others wait for the next. */
export const MOST_A_RUN = 50;

/** What became of the answers that were queued. */
export interface SentAnswers {
  sent: number;
  refused: number;
  /** Left for the next run. */
  waiting: number;
  faults: string[];
}

/**
 * Queues an answer, in the transaction that it tells of. Nobody gets the same twice on one day: two machines that answer
 * each other would never stop.
 * @returns false when it has been queued or sent today already
 */
export function queueAnswer(
  database: Database,
  keys: PersonKey,
  { kind, ...answer }: PersonAnswer & { kind: AnswerKind },
  today: string,
): boolean {
  const sql = 'INSERT INTO answers (person, day, kind, address, answer) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
  const { changes } = database.prepare(sql).run(keys.hash(answer.to), today, kind, answer.to, JSON.stringify(answer));
  return changes > 0;
}

/** How many answers a day has had so far, sent or queued. */
export function answersOn(database: Database, day: string): number {
  const { number } = database.prepare('SELECT count(*) AS number FROM answers WHERE day = ?').get(day) as {
    number: number;
  };
  return number;
}

/** Sends what is queued, also by a run that was cut off. One that fails stays for the next run. */
export async function sendQueued(database: Database, answers: Answers): Promise<SentAnswers> {
  const rows = database
    .prepare('SELECT person, day, kind, answer FROM answers WHERE answer IS NOT NULL ORDER BY day, person, kind')
    .all() as { person: string; day: string; kind: string; answer: string }[];
  const done = database.prepare(
    'UPDATE answers SET address = NULL, answer = NULL WHERE person = ? AND day = ? AND kind = ?',
  );
  const came: SentAnswers = { sent: 0, refused: 0, waiting: Math.max(0, rows.length - MOST_A_RUN), faults: [] };
  for (const { person, day, kind, answer } of rows.slice(0, MOST_A_RUN)) {
    try {
      came[await answers.send(JSON.parse(answer) as PersonAnswer)] += 1;
      done.run(person, day, kind);
    } catch (error) {
      came.faults.push((error as Error).message);
    }
  }
  return came;
}
