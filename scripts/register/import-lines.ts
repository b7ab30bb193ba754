import { PERSON_FIELDS } from '../../src/model/personal-data.ts';
import { leftBefore } from '../data/left-before.ts';
import { pastRoles } from '../data/past-roles.ts';
import { ROLE_NAMES, ROLES, shownFact, stopWords, type Recipient } from '../data/person.ts';
import type { Database } from '../data/sqlite.ts';
import { suppressions } from '../data/suppressions.ts';
import type { Change, ImportPlan } from './plan-import.ts';

/** How many changes are told of, one by one, that take no role from anybody and bring nobody back. */
const SHOWN = 20;

/** What an import would change, told before the question: the lines, and in a few words what is easily regretted. */
export interface ImportWords {
  lines: string[];
  warning: string | undefined;
}

/** A line per change, by row; first those where a role is lost or another, and those that may come back after leaving. */
export function importWords({ changes, stops }: ImportPlan, database: Database): ImportWords {
  const roles = changes.filter(isRoleChange).toSorted((a, b) => loss(a) - loss(b) || a.row - b.row);
  const added = changes.filter(({ before }) => before === undefined);
  const left = leftBefore(
    database,
    added.map(({ after }) => after.address),
  );
  const back = added.filter(({ after }) => left.has(after.address));
  const past = pastRoles(database);
  const stopped = suppressions(database);
  const lineOf = (change: Change) => {
    const reasons = change.before ? [] : stopped.reasons(change.after.address);
    return [changeLine(change), ...(reasons.length > 0 ? [`får inga brev: ${stopWords(reasons)}`] : [])].join(' · ');
  };
  const endedOn = ({ unit, role }: Recipient) => past.find((each) => each.unit === unit && each.role === role)?.until;
  const perhaps = added.filter(({ after }) => !left.has(after.address) && endedOn(after) !== undefined);
  const loud = new Set([...roles, ...back, ...perhaps]);
  const rest = [
    ...changes.filter((each) => !loud.has(each)).map((each) => ({ row: each.row, words: lineOf(each) })),
    ...stops.map(({ row, address, reasons }) => ({
      row,
      words: `Rad ${row}: ${address} · ska inte ha brev: ${stopWords(reasons)}`,
    })),
  ].toSorted((a, b) => a.row - b.row);
  return {
    lines: [
      ...section('Roller som försvinner eller byts:', roles.map(changeLine)),
      ...section(
        'Kommer tillbaka, fast de har lämnat registret:',
        back.map((each) => `${lineOf(each)} · fick sitt senaste brev ${left.get(each.after.address)}`),
      ),
      ...section(
        'Kan vara någon som har lämnat uppdraget (det sparas inte vem som hade det):',
        perhaps.map((each) => `${lineOf(each)} · ett sådant uppdrag avslutades ${endedOn(each.after)}`),
      ),
      ...section(loud.size > 0 ? 'Övriga ändringar:' : 'Ändringar:', few(rest.map(({ words }) => words))),
    ],
    warning: warningOf({ roles: roles.length, back: back.length + perhaps.length }),
  };
}

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [heading, ...lines.map((line) => `  ${line}`)] : [];

const few = (lines: readonly string[]): string[] =>
  lines.length > SHOWN ? [...lines.slice(0, SHOWN), `… och ${lines.length - SHOWN} till`] : [...lines];

/** To have another role, or to have it for another unit. Where a subscriber works is no role. */
const isRoleChange = ({ before, after }: Change) =>
  before !== undefined && (before.role !== after.role || (before.role !== 'subscriber' && before.unit !== after.unit));

/** Those who lose most come first. */
const loss = ({ before, after }: Change) => ROLES.indexOf(before?.role ?? after.role) - ROLES.indexOf(after.role);

function changeLine(change: Change): string {
  const { row, before, after } = change;
  const where = `Rad ${row}: ${after.address}`;
  if (!before) return `${where} · ny: ${roleWords(after)}`;
  const isRole = isRoleChange(change);
  // Since when and confirmed follow from a new role.
  const fields = isRole ? ['name'] : Object.keys(PERSON_FIELDS);
  return [
    where,
    ...(isRole ? [`${roleWords(before)} → ${roleWords(after)}`] : []),
    ...fields.flatMap((field) => factChange(field as keyof typeof PERSON_FIELDS, before, after)),
  ].join(' · ');
}

const roleWords = ({ role, unit }: Recipient) => `${ROLE_NAMES[role]} för ${unit || 'ingen enhet'}`;

function factChange(field: keyof typeof PERSON_FIELDS, before: Recipient, after: Recipient): string[] {
  const [from, to] = [shownFact(before, field), shownFact(after, field)];
  return from === to ? [] : [`${PERSON_FIELDS[field].label}: ${from || 'inget'} → ${to || 'inget'}`];
}

function warningOf({ roles, back }: { roles: number; back: number }): string | undefined {
  const words = [
    ...(roles > 0 ? [`Roller som försvinner eller byts: ${roles}.`] : []),
    ...(back > 0 ? [`Kan komma tillbaka: ${back}.`] : []),
  ];
  return words.length > 0 ? words.join(' ') : undefined;
}
