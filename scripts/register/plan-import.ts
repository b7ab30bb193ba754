import { PERSON_FIELDS, type PersonFields } from '../../src/model/personal-data.ts';
import type { IsoDate } from '../../src/model/dates.ts';
import { endedRole, type PastRole } from '../data/past-roles.ts';
import type { Suppressions } from '../data/suppressions.ts';
import { STOP_WORDS, type Recipient, type StopReason } from '../data/person.ts';
import { readRow, type BadRow, type RowPerson, type Rules } from './read-row.ts';
import type { CsvTable } from './read-csv.ts';

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
  /** Rows with nothing wrong but that nobody has listed the domain of the address. */
  unknownDomains: { row: number; domain: string; unit: string }[];
}

/** Holds a table against the rules and the register. Each row ends in one of the plan's lists. */
export function planImport(
  { columns, rows }: CsvTable,
  rules: Rules,
  registered: ReadonlyMap<string, Recipient>,
  stopped: Pick<Suppressions, 'reason'>,
): ImportPlan {
  const plan: ImportPlan = {
    added: [],
    changed: [],
    same: 0,
    past: [],
    stops: [],
    left: [],
    bad: [],
    unknownDomains: [],
  };
  const seen = new Map<string, { row: number; facts: string }>();
  for (const { number, cells, fault } of rows) {
    const read = fault ? { faults: [fault] } : readRow(cells, columns, rules);
    if ('faults' in read) refuse(plan, number, read, rules.findUnit(cells[columns.unit ?? -1] ?? ''));
    else if (isFirst(plan, number, read.person, seen))
      place(
        plan,
        number,
        read.person,
        registered.get(read.person.address),
        stopped.reason(read.person.address),
        rules.today,
      );
  }
  return plan;
}

function refuse({ bad, unknownDomains }: ImportPlan, row: number, { faults, unknownDomain }: BadRow, unit = ''): void {
  if (unknownDomain) unknownDomains.push({ row, domain: unknownDomain, unit });
  else bad.push({ row, faults });
}

/** Whether no row above has the address. One that has is told of, and a fault where they differ. */
function isFirst(
  plan: ImportPlan,
  row: number,
  person: RowPerson,
  seen: Map<string, { row: number; facts: string }>,
): boolean {
  const facts = JSON.stringify(person);
  const before = seen.get(person.address);
  if (!before) seen.set(person.address, { row, facts });
  else if (before.facts === facts) plan.left.push({ row, reason: `är densamma som rad ${before.row}` });
  else plan.bad.push({ row, faults: [`samma adress står på rad ${before.row} med andra uppgifter`] });
  return !before;
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
  person: RowPerson,
  known: Recipient | undefined,
  today: IsoDate,
  fields: PersonFields = PERSON_FIELDS,
): Recipient {
  const goesOn = known?.unit === person.unit && known.role === person.role ? known : undefined;
  const facts: Readonly<Record<string, string | null | undefined>> = {
    ...known,
    ...person,
    since: person.since ?? goesOn?.since ?? today,
    confirmed: person.confirmed ?? goesOn?.confirmed ?? null,
  };
  return Object.fromEntries(Object.keys(fields).map((field) => [field, facts[field] ?? null])) as unknown as Recipient;
}

const isSame = (a: Recipient, b: Recipient) =>
  (Object.keys(b) as (keyof Recipient)[]).every((field) => a[field] === b[field]);
