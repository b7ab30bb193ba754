import { RETRIED } from './ledger.ts';
import type { Status } from './mailing.ts';
import { personKey } from './person-key.ts';
import { allRecipients } from './recipients.ts';
import type { Database } from './sqlite.ts';
import { suppressions } from './suppressions.ts';

/**
 * Everybody whom a letter is for, counted twice: `register + gone - late` by the register, and `sent + refused + stopped +
 * uncertain + waiting` by the ledger and the stops. The difference is nought, or somebody was missed.
 */
export interface Balance {
  /** In the register now. Somebody with two roles has one address, and is one. */
  register: number;
  /** In the ledger, and no longer in the register (of a unit: or now in another one). An erased person is still counted. */
  gone: number;
  /** In the register since the letter was settled: new, lifted out of a stop, or come from another unit. */
  late: number;
  sent: number;
  /** By a server, also those who are tried again since the run stopped; and those who left before they were reached. */
  refused: number;
  /** Not tried, because of a stop. */
  stopped: number;
  /** Perhaps sent: claims without an answer too, while a run is at work or was broken off. */
  uncertain: number;
  /** Not tried yet, or tried and put off. */
  waiting: number;
  difference: number;
}

/** The balance of a letter, whole and unit by unit. While it is not settled everybody in the register is to have it. */
export interface Balances {
  all: Balance;
  units: ({ unit: string } & Balance)[];
}

interface Registered {
  address: string;
  unit: string;
  isStopped: boolean;
  /** Came, or came back, on the day that the letter was settled or afterwards. */
  isNew: boolean;
}

interface Row {
  address: string;
  unit: string;
  status: Status;
}

/** The status, as the server has answered. */
const ANSWERED = `CASE WHEN ${RETRIED} THEN 'refused' ELSE status END AS status`;

/**
 * Counts the deliveries of a letter, or of a notice, which goes to the same, against the register as it is now.
 * @returns undefined for what has not begun, and for mailings that go to some: their ledger alone says to whom
 */
export function deliveryBalances(database: Database, mailing: string): Balances | undefined {
  const letter = database
    .prepare("SELECT settled FROM mailings WHERE id = ? AND kind IN ('issue', 'notice')")
    .get(mailing);
  if (!letter) return undefined;
  const settled = letter.settled as string | null;
  const rows = database
    .prepare(`SELECT address, unit, ${ANSWERED} FROM deliveries WHERE mailing = ?`)
    .all(mailing) as unknown as Row[];
  return balancesOf(registeredSince(database, settled?.slice(0, 10)), rows, settled !== null);
}

/**
 * Counts several mailings that say the same, each person by the last one: a meeting's invitations, where whoever comes later
 * gets one of their own and so is waiting, never late.
 * @param people everybody whom they are for
 */
export function sharedBalances(
  database: Database,
  mailings: readonly string[],
  people: readonly Omit<Registered, 'isNew'>[],
): Balances {
  const rows = database
    .prepare(
      `SELECT address, unit, ${ANSWERED} FROM deliveries WHERE mailing IN (${mailings.map(() => '?').join(', ')})
       ORDER BY claimed, mailing`,
    )
    .all(...mailings) as unknown as Row[];
  const last = new Map(rows.map((row) => [row.address, row]));
  return balancesOf(
    people.map((each) => ({ ...each, isNew: false })),
    [...last.values()],
    false,
  );
}

function balancesOf(people: readonly Registered[], rows: readonly Row[], isSettled: boolean): Balances {
  const written = new Set(rows.map(({ address }) => address));
  const units = [...new Set([...people, ...rows].map(({ unit }) => unit))].sort();
  return {
    all: balance(people, rows, isSettled),
    units: units.map((unit) => {
      const own = people.filter((each) => each.unit === unit);
      const ownRows = rows.filter((each) => each.unit === unit);
      const reached = new Set(ownRows.map(({ address }) => address));
      // Whoever was written to as another unit's is counted there.
      const elsewhere = own.filter(({ address }) => written.has(address) && !reached.has(address));
      const here = own.filter((each) => !elsewhere.includes(each));
      const counted = balance(here, ownRows, isSettled);
      return { unit, ...counted, register: own.length, late: counted.late + elsewhere.length };
    }),
  };
}

function balance(people: readonly Registered[], rows: readonly Row[], isSettled: boolean): Balance {
  const registered = new Set(people.map(({ address }) => address));
  const written = new Set(rows.map(({ address }) => address));
  const unwritten = people.filter(({ address }) => !written.has(address));
  const untried = unwritten.filter(({ isStopped }) => !isStopped);
  const number = (...statuses: Status[]) => rows.filter(({ status }) => statuses.includes(status)).length;
  const left = {
    register: people.length,
    gone: rows.filter(({ address }) => !registered.has(address)).length,
    late: isSettled ? untried.filter(({ isNew }) => isNew).length : 0,
  };
  const right = {
    sent: number('sent'),
    refused: number('refused'),
    stopped: unwritten.length - untried.length,
    uncertain: number('uncertain', 'claimed'),
    waiting: number('deferred') + (isSettled ? 0 : untried.length),
  };
  const sum = (parts: Record<string, number>) => Object.values(parts).reduce((so, part) => so + part, 0);
  return { ...left, ...right, difference: left.register + left.gone - left.late - sum(right) };
}

function registeredSince(database: Database, day: string | undefined): Registered[] {
  const stopped = suppressions(database);
  const lifted = new Map(
    database
      .prepare('SELECT person, max(lifted) AS day FROM lifted_stops GROUP BY person')
      .all()
      .map(({ person, day: last }) => [person as string, last as string]),
  );
  const liftedOn =
    lifted.size === 0 ? () => '' : (address: string) => lifted.get(personKey(database).hash(address)) ?? '';
  return allRecipients(database).map(({ address, unit, since }) => ({
    address,
    unit,
    isStopped: stopped.reasons(address).length > 0,
    isNew: day !== undefined && (since >= day || liftedOn(address) >= day),
  }));
}
