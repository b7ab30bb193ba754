import type { IsoDate } from '../../src/model/dates.ts';
import type { StopReason } from './person.ts';
import { personKey } from './person-key.ts';
import type { Database } from './sqlite.ts';
import { transaction } from './transaction.ts';

/** Who must not be mailed. The table holds keyed hashes, so an address goes in and nothing comes out. */
export interface Suppressions {
  /** Why somebody must not be mailed; undefined when the person may be, also while a stop is only proposed. */
  reason: (address: string) => StopReason | undefined;
  /** The whole of what is known, proposals too. */
  stop: (address: string) => Stop | undefined;
}

/** A stop of mail, or the proposal of one. */
export interface Stop {
  reason: StopReason;
  since: IsoDate;
  /** What the server said, without addresses. */
  words: string | null;
  /** The mailing that it was said of. */
  source: string | null;
  /** Nothing is stopped until the network lead says yes. */
  isProposed: boolean;
}

/** A stop and the keyed hash of whose it is. */
export type PersonStop = Stop & { person: string };

/** All suppressions, read once. */
export function suppressions(database: Database): Suppressions {
  const stops = new Map(allStops(database).map((stop) => [stop.person, stop]));
  if (stops.size === 0) return { reason: () => undefined, stop: () => undefined };
  const { hash } = personKey(database);
  const stop = (address: string) => stops.get(hash(address));
  return {
    stop,
    reason(address) {
      const found = stop(address);
      return found && !found.isProposed ? found.reason : undefined;
    },
  };
}

const COLUMNS = 'person, reason, since, words, source, proposed';

/** A stop as its table has it. */
export type StopRow = Omit<PersonStop, 'isProposed'> & { proposed: number };

/** A row as a stop, with whatever else was asked for. */
export function asStop<Row extends StopRow>({ proposed, ...stop }: Row): Omit<Row, 'proposed'> & PersonStop {
  return { ...stop, isProposed: proposed === 1 };
}

/** Every stop and proposal, the oldest first. */
export function allStops(database: Database): PersonStop[] {
  const rows = database.prepare(`SELECT ${COLUMNS} FROM suppressions ORDER BY since, person`).all();
  return (rows as unknown as StopRow[]).map(asStop);
}

/** Why one address must not be mailed; undefined when it may be. */
export function stopReason(database: Database, address: string): StopReason | undefined {
  const sql = 'SELECT reason FROM suppressions WHERE person = ? AND proposed = 0';
  const row = database.prepare(sql).get(personKey(database).hash(address)) as { reason: StopReason } | undefined;
  return row?.reason;
}

/**
 * Stops mail to an address, or proposes to. Somebody who was forgotten stays so, whatever is told afterwards; a bounce does
 * not hide that the person wanted no mail, nor a proposal that a stop holds.
 * @returns false when it is known already
 */
export function putSuppression(
  database: Database,
  address: string,
  { reason, since, words = null, source = null, isProposed = false }: Pick<Stop, 'reason' | 'since'> & Partial<Stop>,
): boolean {
  const { changes } = database
    .prepare(
      `INSERT INTO suppressions (person, reason, since, words, source, proposed) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (person) DO UPDATE
       SET reason = excluded.reason, since = excluded.since, words = excluded.words, source = excluded.source,
         proposed = excluded.proposed
       WHERE suppressions.reason <> 'forgotten' AND (excluded.proposed < suppressions.proposed
         OR (excluded.proposed = suppressions.proposed AND excluded.reason NOT IN (suppressions.reason, 'bounced')))`,
    )
    .run(personKey(database).hash(address), reason, since, words, source, isProposed ? 1 : 0);
  return changes > 0;
}

/** Says yes to a proposed stop. @returns false when there is none */
export function confirmStop(database: Database, person: string): boolean {
  return (
    database.prepare('UPDATE suppressions SET proposed = 0 WHERE person = ? AND proposed = 1').run(person).changes > 0
  );
}

/**
 * Lifts a stop or turns a proposal down, and keeps on record that it was.
 * @param note why, in the words of the network lead
 * @returns false when there is none, or when the person was forgotten: only the person's own wish lifts that
 */
export function liftStop(database: Database, person: string, lifted: IsoDate, note?: string): boolean {
  return transaction(database, () => {
    const { changes } = database
      .prepare(
        `INSERT INTO lifted_stops (person, reason, since, words, source, lifted, note)
         SELECT person, reason, since, words, source, ?, ? FROM suppressions WHERE person = ? AND reason <> 'forgotten'`,
      )
      .run(lifted, note ?? null, person);
    if (changes > 0) database.prepare('DELETE FROM suppressions WHERE person = ?').run(person);
    return changes > 0;
  });
}

/** Lets mail go to an address again, by the person's own wish: even that of somebody who was forgotten, of which nothing is kept. */
export function endSuppression(database: Database, address: string, lifted: IsoDate): void {
  const person = personKey(database).hash(address);
  if (!liftStop(database, person, lifted, 'på egen begäran'))
    database.prepare('DELETE FROM suppressions WHERE person = ?').run(person);
}
