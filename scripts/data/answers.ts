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
  /** @returns what became of it; `uncertain` when nobody knows. @throws Error when it may be tried again */
  send: (mail: PersonAnswer) => Promise<'sent' | 'refused' | 'uncertain'>;
}

/** So many answers leave in one run; the others wait for the next. */
export const MOST_A_RUN = 50;

/** An answer that may have been sent: it is told of, and never sent again. */
export interface UncertainAnswer {
  address: string;
  day: string;
  kind: AnswerKind;
}

/** What became of the answers that were queued. */
export interface SentAnswers {
  sent: number;
  refused: number;
  /** Nobody knows whether the server took them, also those of a run that was cut off. */
  uncertain: UncertainAnswer[];
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

/**
 * Sends what is queued, also by a run that was cut off. An answer is claimed before the server hears of it: its words are
 * taken out of its row, and its address when the server has answered. So a row with an address and no words is one whose
 * fate nobody knows, and nobody gets it twice. One that fails stays for the next run. Call with the inbox locked.
 * @param stop no further answer is begun; the one in flight is sent to its end
 */
export async function sendQueued(database: Database, answers: Answers, stop?: AbortSignal): Promise<SentAnswers> {
  const rows = database
    .prepare('SELECT person, day, kind, answer FROM answers WHERE answer IS NOT NULL ORDER BY day, person, kind')
    .all() as unknown as AnswerRow[];
  const put = putter(database);
  const came = { sent: 0, refused: 0, uncertain: 0, faults: [] as string[] };
  let begun = 0;
  for (const row of rows.slice(0, MOST_A_RUN)) {
    if (stop?.aborted) break;
    begun += 1;
    put.claimed(row);
    try {
      const became = await answers.send(JSON.parse(row.answer) as PersonAnswer);
      came[became] += 1;
      if (became !== 'uncertain') put.settled(row);
    } catch (error) {
      put.back(row);
      came.faults.push((error as Error).message);
    }
  }
  return { ...came, uncertain: uncertainAnswers(database), waiting: rows.length - begun };
}

interface AnswerRow {
  person: string;
  day: string;
  kind: string;
  answer: string;
}

function putter(database: Database) {
  const row = 'WHERE person = ? AND day = ? AND kind = ?';
  const claim = database.prepare(`UPDATE answers SET answer = NULL ${row}`);
  const settle = database.prepare(`UPDATE answers SET address = NULL ${row}`);
  const giveBack = database.prepare(`UPDATE answers SET answer = ? ${row}`);
  return {
    claimed: ({ person, day, kind }: AnswerRow) => claim.run(person, day, kind),
    settled: ({ person, day, kind }: AnswerRow) => settle.run(person, day, kind),
    back: ({ person, day, kind, answer }: AnswerRow) => giveBack.run(answer, person, day, kind),
  };
}

function uncertainAnswers(database: Database): UncertainAnswer[] {
  const rows = database
    .prepare(
      'SELECT address, day, kind FROM answers WHERE address IS NOT NULL AND answer IS NULL ORDER BY day, address, kind',
    )
    .all();
  return rows.map((row) => ({ ...row })) as unknown as UncertainAnswer[];
}

/** Somebody has read whose answers are uncertain: they are told of no more, and the addresses go. */
export function closeUncertain(database: Database): void {
  database.exec('UPDATE answers SET address = NULL WHERE address IS NOT NULL AND answer IS NULL');
}
