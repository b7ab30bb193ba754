import { PERSON_FIELDS, type PersonFields } from '../../src/model/personal-data.ts';
import type { IsoDate } from '../../src/model/dates.ts';
import { endedRole, type PastRole } from '../data/past-roles.ts';
import type { Suppressions } from '../data/suppressions.ts';
import { STOP_WORDS, type Recipient, type StopReason } from '../data/person.ts';
import { readRow, type BadRow, type RowPerson, type Rules } from './read-row.ts';
import type { CsvTable } from './read-csv.ts';
import { doubleRows } from './double-rows.ts';

/** Somebody whom an import would add or change. */
export interface Change {
  row: number;
  before: Recipient | undefined;
  after: Recipient;
}

/** What an import would do. Nothing is written yet. */
export interface ImportPlan {
  /** All that are added or changed, by row. */
  changes: Change[];
  added: Recipient[];
  changed: Recipient[];
  same: number;
  past: PastRole[];
  stops: { row: number; address: string; reasons: readonly StopReason[] }[];
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
  stopped: Pick<Suppressions, 'reasons'>,
): ImportPlan {
  const plan: ImportPlan = {
    changes: [],
    added: [],
    changed: [],
    same: 0,
    past: [],
    stops: [],
    left: [],
    bad: [],
    unknownDomains: [],
  };
  const read = rows.map(({ number, cells, fault }) => ({
    number,
    cells,
    read: fault ? { faults: [fault] } : readRow(cells, columns, rules),
  }));
  const doubles = doubleRows(read.flatMap((each) => ('person' in each.read ? [{ ...each, ...each.read }] : [])));
  for (const { number, cells, read: row } of read) {
    const double = doubles.get(number);
    if ('faults' in row) refuse(plan, number, row, rules.findUnit(cells[columns.unit ?? -1] ?? ''));
    else if (double && 'fault' in double) plan.bad.push({ row: number, faults: [double.fault] });
    else if (double) plan.left.push({ row: number, reason: `är densamma som rad ${double.same}` });
    else {
      const { address } = row.person;
      place(plan, number, row.person, registered.get(address), stopped.reasons(address), rules.today);
    }
  }
  return plan;
}

function refuse({ bad, unknownDomains }: ImportPlan, row: number, { faults, unknownDomain }: BadRow, unit = ''): void {
  if (unknownDomain) unknownDomains.push({ row, domain: unknownDomain, unit });
  else bad.push({ row, faults });
}

function place(
  plan: ImportPlan,
  row: number,
  person: RowPerson,
  known: Recipient | undefined,
  stops: readonly StopReason[],
  today: IsoDate,
): void {
  const [stop] = stops;
  if (stop && (stop === 'forgotten' || (person.role === 'subscriber' && !known))) {
    plan.left.push({ row, reason: STOP_WORDS[stop] });
    return;
  }
  const added = person.stopped?.filter((reason) => !stops.includes(reason)) ?? [];
  if (added.length > 0) plan.stops.push({ row, address: person.address, reasons: added });
  const next = merged(person, known, today);
  if (known && isSame(known, next)) plan.same++;
  else {
    plan.changes.push({ row, before: known, after: next });
    (known ? plan.changed : plan.added).push(next);
  }
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
  const facts: Readonly<Record<string, unknown>> = {
    ...known,
    ...person,
    since: person.since ?? goesOn?.since ?? today,
    confirmed: person.confirmed ?? goesOn?.confirmed ?? null,
  };
  return Object.fromEntries(Object.keys(fields).map((field) => [field, facts[field] ?? null])) as unknown as Recipient;
}

const isSame = (a: Recipient, b: Recipient) =>
  (Object.keys(b) as (keyof Recipient)[]).every((field) => a[field] === b[field]);
