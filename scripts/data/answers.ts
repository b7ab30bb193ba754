import type { Database } from './sqlite.ts';
import type { PersonKey } from './person-key.ts';

/** Subject and text of an answer. */
export interface AnswerWords {
  subject: string;
  text: string;
}

/** An answer to one person. */
export interface Answer extends AnswerWords {
  to: string;
  inReplyTo: string;
  references: string;
}

/** How answers leave the house. */
export interface Answers {
  send: (mail: Answer) => Promise<void>;
}

const NOBODY =
  /^(?:no-?reply|do-?not-?reply|noreply|donotreply|svara-?(?:inte|ej)|mailer-daemon|postmaster|bounces?|owner-.*|.*-(?:request|owner|bounces))[+@]/;

/**
 * Queues an answer, in the transaction that it tells of. Nobody is answered twice the same day: two machines that answer
 * each other would never stop.
 * @returns false when there will be no answer
 */
export function queueAnswer(database: Database, keys: PersonKey, answer: Answer, today: string): boolean {
  if (NOBODY.test(answer.to)) return false;
  const sql = 'INSERT INTO answers (person, day, address, answer) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
  return database.prepare(sql).run(keys.hash(answer.to), today, answer.to, JSON.stringify(answer)).changes > 0;
}

/**
 * Sends what is queued, also by a run that was cut off. One that fails stays for the next run.
 * @returns how many were sent, and what went wrong with the others
 */
export async function sendQueued(database: Database, answers: Answers): Promise<{ sent: number; faults: string[] }> {
  const rows = database.prepare('SELECT person, day, answer FROM answers WHERE answer IS NOT NULL').all();
  const done = database.prepare('UPDATE answers SET address = NULL, answer = NULL WHERE person = ? AND day = ?');
  const faults: string[] = [];
  for (const { person, day, answer } of rows as { person: string; day: string; answer: string }[]) {
    try {
      await answers.send(JSON.parse(answer) as Answer);
      done.run(person, day);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  return { sent: rows.length - faults.length, faults };
}
