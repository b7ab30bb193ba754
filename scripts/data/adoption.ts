import { lastClaim } from './deliveries.ts';
import { deleteSetting, readSetting, writeSetting } from './remembered.ts';
import type { Database } from './sqlite.ts';

const NAME = 'adoption';

/** A copy was made the database that counts, and nobody has said yet what the other one sent after it was made. Moments are ISO 8601. */
export interface Adoption {
  /** From when on it is not known what was sent; undefined where nothing in the copy tells. */
  since: string | undefined;
  /** Whether `since` is when the copy was made, as a backup says; else the last that it knows of having been sent. */
  isExact: boolean;
  adopted: string;
  /** The mailings of which somebody has said who got them. */
  answered: string[];
}

/**
 * Keeps that a copy counts from now on. Of two adoptions that nobody has answered for, the gap begins with the first.
 * @param made when the copy was made, where it says so
 */
export function noteAdoption(database: Database, made: string | undefined, now: string): void {
  const earlier = openAdoption(database);
  const since = made ?? lastClaim(database, now);
  const isFirst = earlier && (earlier.since === undefined || since === undefined || earlier.since <= since);
  const from = isFirst ? { since: earlier.since, isExact: earlier.isExact } : { since, isExact: made !== undefined };
  put(database, { ...from, adopted: now, answered: [] });
}

/** The adoption that nobody has answered for; undefined when it is known what was sent. */
export function openAdoption(database: Database): Adoption | undefined {
  const text = readSetting(database, NAME);
  if (text === undefined) return undefined;
  const { since, ...rest } = JSON.parse(text) as Omit<Adoption, 'since'> & Partial<Pick<Adoption, 'since'>>;
  return { since, ...rest };
}

/** What was sent in the gap is known of one mailing: its ledger has it. */
export function answerFor(database: Database, mailing: string): void {
  const adoption = openAdoption(database);
  if (!adoption || adoption.answered.includes(mailing)) return;
  put(database, { ...adoption, answered: [...adoption.answered, mailing] });
}

/** Everything that was sent in the gap is known. */
export const closeAdoption = (database: Database): void => deleteSetting(database, NAME);

const put = (database: Database, adoption: Adoption) => writeSetting(database, NAME, JSON.stringify(adoption));
