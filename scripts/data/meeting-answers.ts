import type { Database } from './sqlite.ts';

/** What somebody answers an invitation; `counter` proposes another time. */
export const MEETING_ANSWERS = ['accepted', 'declined', 'tentative', 'counter'] as const;
export type MeetingAnswer = (typeof MEETING_ANSWERS)[number];

/** An answer to an invitation, as it came. */
export interface GivenAnswer {
  meeting: string;
  address: string;
  /** Of the invitation that it answers. */
  sequence: number;
  answer: MeetingAnswer;
  /** ISO moment by the clock of who answered. */
  given: string;
}

/**
 * Notes an answer in place of the person's former one. Nobody's older answer takes the place of a newer one, however late
 * it is read.
 * @returns false when a newer one is known
 */
export function noteMeetingAnswer(
  database: Database,
  { meeting, address, sequence, answer, given }: GivenAnswer,
  today: string,
): boolean {
  const { changes } = database
    .prepare(
      `INSERT INTO meeting_answers (meeting, address, sequence, answer, given, noted) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE
       SET sequence = excluded.sequence, answer = excluded.answer, given = excluded.given, noted = excluded.noted
       WHERE (excluded.sequence, excluded.given) >= (meeting_answers.sequence, meeting_answers.given)`,
    )
    .run(meeting, address, sequence, answer, given, today);
  return changes > 0;
}

/** The answers to one version of an invitation, by address. */
export function meetingAnswers(database: Database, meeting: string, sequence: number): Map<string, MeetingAnswer> {
  const rows = database
    .prepare('SELECT address, answer FROM meeting_answers WHERE meeting = ? AND sequence = ?')
    .all(meeting, sequence) as { address: string; answer: MeetingAnswer }[];
  return new Map(rows.map(({ address, answer }) => [address, answer]));
}

/** All answers of a person, the first one first, with the day on which each was read. */
export function meetingAnswersOf(
  database: Database,
  address: string,
): (Omit<GivenAnswer, 'address'> & { noted: string })[] {
  return database
    .prepare('SELECT meeting, sequence, answer, given, noted FROM meeting_answers WHERE address = ? ORDER BY given')
    .all(address) as unknown as (Omit<GivenAnswer, 'address'> & { noted: string })[];
}
