import type { IsoDate } from '../../src/model/dates.ts';
import { endedRole, type PastRole } from '../data/past-roles.ts';
import type { Suppressions } from '../data/suppressions.ts';
import { STOP_WORDS, type Recipient, type StopReason } from '../data/person.ts';
import { readRow, type RowPerson, type Rules } from './read-row.ts';
import type { Table } from './read-csv.ts';

/** What an import would do. Nothing is written yet. */
export interface ImportPlan {
  added: Recipient[];
  changed: Recipient[];
  same: number;
  past: PastRole[];
  stops: { address: string; reason: StopReason }[];
  /** Rows that are right but whose person has ended the newsletter or was erased. */
  left: { row: number; reason: string }[];
  bad: { row: number; faults: string[] }[];
}

/** Holds a table against the rules and the register. */
export function planImport(
  { columns, rows }: Table,
  rules: Rules,
  registered: ReadonlyMap<string, Recipient>,
  stopped: Pick<Suppressions, 'reason'>,
): ImportPlan {
  const plan: ImportPlan = { added: [], changed: [], same: 0, past: [], stops: [], left: [], bad: [] };
  const seen = new Map<string, { row: number; facts: string }>();
  for (const { number, cells } of rows) {
    const read = readRow(cells, columns, rules);
    if ('faults' in read) {
      plan.bad.push({ row: number, faults: read.faults });
      continue;
    }
    const { address } = read.person;
    const facts = JSON.stringify(read.person);
    const before = seen.get(address);
    if (before && before.facts !== facts)
      plan.bad.push({ row: number, faults: [`samma adress står på rad ${before.row} med andra uppgifter`] });
    if (before) continue;
    seen.set(address, { row: number, facts });
    place(plan, number, read.person, registered.get(address), stopped.reason(address), rules.today);
  }
  return plan;
}

function place(
  plan: ImportPlan,
  row: number,
  person: RowPerson,
  known: Recipient | undefined,
  stop: StopReason | undefined,
  today: IsoDate,
): void {
  if (stop && (stop === 'forgotten' || (person.role === 'subscriber' && !known))) {
    plan.left.push({ row, reason: STOP_WORDS[stop] });
    return;
  }
  if (person.stopped && !stop) plan.stops.push({ address: person.address, reason: person.stopped });
  const next = merged(person, known, today);
  if (!known) plan.added.push(next);
  else if (isSame(known, next)) plan.same++;
  else plan.changed.push(next);
  const past = known && endedRole(known, next, today);
  if (past) plan.past.push(past);
}

/** What the register will say. A new role begins today and is not confirmed, unless the row knows better. */
export function merged(
  { address, name, unit, role, since, confirmed }: RowPerson,
  known: Recipient | undefined,
  today: IsoDate,
): Recipient {
  const goesOn = known?.unit === unit && known.role === role ? known : undefined;
  return {
    address,
    name,
    unit,
    role,
    since: since ?? goesOn?.since ?? today,
    confirmed: confirmed ?? goesOn?.confirmed ?? null,
  };
}

const isSame = (a: Recipient, b: Recipient) =>
  (Object.keys(b) as (keyof Recipient)[]).every((field) => a[field] === b[field]);
