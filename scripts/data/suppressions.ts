import type { IsoDate } from '../../src/model/dates.ts';
import type { StopReason } from './person.ts';
import { personKey } from './person-key.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

/** Who must not be mailed. The table holds keyed hashes, so an address goes in and nothing comes out. */
export interface Suppressions {
  /** Why somebody gets no letters, the own wish first; none when they get them, also while a stop is only proposed. */
  reasons: (address: string) => readonly StopReason[];
  /** The whole of what is known, proposals too, in the same order. */
  stops: (address: string) => readonly PersonStop[];
}

/** A stop of mail, or the proposal of one. */
export interface Stop {
  reason: StopReason;
  since: IsoDate;
  /** What the server said, without addresses and without the person's name. */
  words: string | null;
  /** The mailing that it was said of. */
  source: string | null;
  /** Nothing is stopped until the network lead says yes. */
  isProposed: boolean;
}

/** A stop and the keyed hash of whose it is. */
export type PersonStop = Stop & { person: string };

/** Which stop of whom. */
export type StopOf = Pick<PersonStop, 'person' | 'reason'>;

/** All suppressions, read once. */
export function suppressions(database: Database): Suppressions {
  const people = Map.groupBy(allStops(database), ({ person }) => person);
  if (people.size === 0) return { reasons: () => [], stops: () => [] };
  const { hash } = personKey(database);
  const stops = (address: string) => people.get(hash(address)) ?? [];
  return {
    stops,
    reasons: (address) => stops(address).flatMap(({ isProposed, reason }) => (isProposed ? [] : [reason])),
  };
}

const COLUMNS = 'person, reason, since, words, source, proposed';

/** A stop as its table has it. */
export type StopRow = Omit<PersonStop, 'isProposed'> & { proposed: number };

/** A row as a stop, with whatever else was asked for. */
export function asStop<Row extends StopRow>({ proposed, ...stop }: Row): Omit<Row, 'proposed'> & PersonStop {
  return { ...stop, isProposed: proposed === 1 };
}

/** Every stop and proposal: first what people have asked for, whatever a server has said since, then the oldest. */
export function allStops(database: Database): PersonStop[] {
  const sql = `SELECT ${COLUMNS} FROM suppressions ORDER BY reason <> 'unsubscribed', since, person, reason`;
  return (database.prepare(sql).all() as unknown as StopRow[]).map(asStop);
}

/**
 * Stops mail to an address for a reason, or proposes to. Somebody who was forgotten stays so, whatever is told afterwards,
 * and nothing is proposed where all mail is stopped already. Having ended the letter stops letters alone, so what a server
 * says of the address stands beside it.
 * @returns false when it is known already
 */
export function putSuppression(
  database: Database,
  address: string,
  { reason, since, words = null, source = null, isProposed = false }: Pick<Stop, 'reason' | 'since'> & Partial<Stop>,
): boolean {
  const { changes } = database
    .prepare(
      `INSERT INTO suppressions (person, reason, since, words, source, proposed) SELECT ?1, ?2, ?3, ?4, ?5, ?6
       WHERE NOT EXISTS (SELECT 1 FROM suppressions WHERE person = ?1 AND proposed = 0
         AND (reason = 'forgotten' OR (?6 = 1 AND reason <> 'unsubscribed')))
       ON CONFLICT (person, reason) DO UPDATE
       SET since = excluded.since, words = excluded.words, source = excluded.source, proposed = excluded.proposed
       WHERE excluded.proposed < suppressions.proposed`,
    )
    .run(personKey(database).hash(address), reason, since, words, source, isProposed ? 1 : 0);
  return changes > 0;
}

/** Says yes to a proposed stop. */
export function confirmStop(database: Database, { person, reason }: StopOf): void {
  database.prepare('UPDATE suppressions SET proposed = 0 WHERE person = ? AND reason = ?').run(person, reason);
}

/**
 * Lifts a stop or turns a proposal down, and keeps on record that it was. Only the person's own wish lifts that they were
 * forgotten.
 * @param note why, in the words of the network lead
 */
export function liftStop(database: Database, { person, reason }: StopOf, lifted: IsoDate, note?: string): void {
  transaction(database, () => {
    database
      .prepare(
        `INSERT INTO lifted_stops (person, reason, since, words, source, lifted, note)
         SELECT person, reason, since, words, source, ?, ? FROM suppressions
         WHERE person = ? AND reason = ? AND reason <> 'forgotten'`,
      )
      .run(lifted, note ?? null, person, reason);
    database
      .prepare("DELETE FROM suppressions WHERE person = ? AND reason = ? AND reason <> 'forgotten'")
      .run(person, reason);
  });
}

/** Lets mail go to an address again, by the person's own wish: even that of somebody who was forgotten, of which nothing is kept. */
export function endSuppressions(database: Database, address: string, lifted: IsoDate): void {
  const person = personKey(database).hash(address);
  const stops = database.prepare('SELECT person, reason FROM suppressions WHERE person = ?').all(person);
  for (const stop of stops as unknown as StopOf[]) liftStop(database, stop, lifted, 'på egen begäran');
  database.prepare('DELETE FROM suppressions WHERE person = ?').run(person);
}
