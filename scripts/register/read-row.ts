import { isIsoDate, type IsoDate } from '../../src/model/dates.ts';
import type { Domains } from '../../src/model/domains.ts';
import { PERSON_FIELDS, type PersonFields } from '../../src/model/personal-data.ts';
import { notWork, readMailAddress, unknownDomain } from '../data/mail-address.ts';
import { readName } from '../data/name.ts';
import { hasPersonalNumber } from '../data/personal-number.ts';
import { unguarded } from './formula.ts';
import type { Columns, Field } from './column-headers.ts';
import { ROLE_NAMES, ROLES, STOP_WORDS, type Role, type StopReason } from '../data/person.ts';

/** What a row says of somebody. Dates that it does not give are decided by the register. */
export interface RowPerson {
  address: string;
  name: string;
  unit: string;
  role: Role;
  since?: IsoDate;
  confirmed?: IsoDate;
  stopped?: readonly StopReason[];
}

/** What a row is held against. */
export interface Rules {
  findUnit: (words: string) => string | undefined;
  domains: Domains;
  today: IsoDate;
}

/** A row that cannot be taken in: everything that is wrong with it, in Swedish. */
export interface BadRow {
  faults: string[];
  /** The only fault is that nobody has listed this mail domain. */
  unknownDomain?: string;
}

type Read<Value = string> = { value?: Value } | { fault: string };

/** A row as a person, or what is wrong with it. A fact that has no rule of its own is taken as it stands. */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  rules: Rules,
  fields: PersonFields = PERSON_FIELDS,
): { person: RowPerson } | BadRow {
  const cell = (field: Field) => unguarded((cells[columns[field] ?? -1] ?? '').trim());
  const readers = readersOf(rules, nameIn(cell));
  const facts: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const field of [...Object.keys(fields), 'stopped'] as Field[]) {
    const words = cell(field);
    const read: Read<unknown> = Object.hasOwn(readers, field)
      ? readers[field as keyof typeof readers](words)
      : { value: words };
    if ('fault' in read) faults.push(read.fault);
    else if (read.value) facts[field] = read.value;
  }
  if (faults.length === 0) return { person: facts as unknown as RowPerson };
  const unknownDomain = faults.length === 1 ? unlistedDomain(cell('address'), rules.domains) : undefined;
  return { faults, ...(unknownDomain && { unknownDomain }) };
}

/** The name as one column, two columns or the address gives it. */
function nameIn(cell: (field: Field) => string): string {
  const read = readMailAddress(cell('address'));
  return cell('name') || `${cell('first')} ${cell('last')}`.trim() || ('name' in read ? (read.name ?? '') : '');
}

function readersOf({ findUnit, domains, today }: Rules, name: string) {
  return {
    address: (words: string) => readWorkAddress(words, domains),
    name: () => readName(name),
    unit: (words: string) => readUnit(words, findUnit),
    role: (words: string): Read => {
      const value = readRole(words);
      return value ? { value } : { fault: noRole(words) };
    },
    since: (words: string) => readDate(words, today),
    confirmed: (words: string) => readDate(words, today),
    stopped: readStop,
  } satisfies Record<string, (words: string) => Read<unknown>>;
}

function readWorkAddress(words: string, domains: Domains): Read {
  const read = readMailAddress(words);
  if ('fault' in read) return read;
  const fault = notWork(read.address, domains);
  return fault ? { fault } : { value: read.address };
}

function unlistedDomain(words: string, domains: Domains): string | undefined {
  const read = readMailAddress(words);
  return 'address' in read ? unknownDomain(read.address, domains) : undefined;
}

function readUnit(words: string, findUnit: Rules['findUnit']): Read {
  if (words === '') return { fault: 'enheten saknas' };
  const value = findUnit(words);
  return value ? { value } : { fault: `enheten ”${shown(words)}” finns inte i content/network/units` };
}

const OTHER_WORDS: Record<string, Role> = {
  'kontaktperson (ordinarie)': 'contact',
  ordinarie: 'contact',
  'contact person': 'contact',
  ersattare: 'deputy',
  suppleant: 'deputy',
};

/** A role by its Swedish or English name. */
export function readRole(text: string): Role | undefined {
  const word = text.trim().toLocaleLowerCase('sv').normalize('NFC');
  return (
    ROLES.find((role) => word === role || word === ROLE_NAMES[role]) ??
    (Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : undefined)
  );
}

const noRole = (word: string) =>
  `${word ? `rollen ”${shown(word)}” finns inte` : 'rollen saknas'}: skriv kontaktperson, ersättare eller prenumerant`;

function readDate(text: string, today: IsoDate): Read {
  if (text === '') return {};
  if (!isIsoDate(text)) return { fault: `”${shown(text)}” är inget datum: skriv ÅÅÅÅ-MM-DD` };
  return text <= today ? { value: text } : { fault: `datumet ${text} har inte varit än` };
}

function readStop(text: string): Read<StopReason[]> {
  if (text === '') return {};
  const words = text.split(',').map((word) => word.trim());
  const reasons = words.map((word) =>
    (Object.keys(STOP_WORDS) as StopReason[]).find((each) => each === word || STOP_WORDS[each] === word),
  );
  const wrong = words.find((_, at) => reasons[at] === undefined || reasons[at] === 'forgotten');
  return wrong === undefined
    ? { value: reasons as StopReason[] }
    : { fault: `”${shown(wrong)}” är inget skäl till stopp` };
}

/** A number of a person is not repeated. */
const shown = (text: string) => (hasPersonalNumber(text) ? '…' : JSON.stringify(text.slice(0, 40)).slice(1, -1));
