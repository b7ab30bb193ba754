import { isIsoDate, type IsoDate } from '../../src/model/dates.ts';
import type { Domains } from '../../src/model/domains.ts';
import { notWork, readAddress } from '../data/address.ts';
import { readName } from '../data/name.ts';
import { unguarded } from './formula.ts';
import type { Columns, Field } from './headers.ts';
import { ROLE_NAMES, ROLES, STOP_WORDS, type Role, type StopReason } from '../data/person.ts';

/** What a row says of somebody. Dates that it does not give are decided by the register. */
export interface RowPerson {
  address: string;
  name: string;
  unit: string;
  role: Role;
  since?: IsoDate;
  confirmed?: IsoDate;
  stopped?: StopReason;
}

/** What a row is held against. */
export interface Rules {
  findUnit: (words: string) => string | undefined;
  domains: Domains;
  today: IsoDate;
}

/** A row as a person, or everything that is wrong with it, in Swedish. */
export function readRow(
  cells: readonly string[],
  columns: Columns,
  rules: Rules,
): { person: RowPerson } | { faults: string[] } {
  const cell = (field: Field) => unguarded((cells[columns[field] ?? -1] ?? '').trim());
  const address = readAddress(cell('address'));
  const name = readName(cell('name') || ('name' in address ? (address.name ?? '') : ''));
  const unit = rules.findUnit(cell('unit'));
  const role = readRole(cell('role'));
  const dates = (['since', 'confirmed'] as const).map((field) => readDate(cell(field), rules.today));
  const stopped = readStop(cell('stopped'));
  const faults = [
    'fault' in address ? address.fault : notWork(address.address, rules.domains),
    'fault' in name ? name.fault : undefined,
    unit
      ? undefined
      : cell('unit')
        ? `enheten ”${shown(cell('unit'))}” finns inte i content/network/units`
        : 'enheten saknas',
    role ? undefined : noRole(cell('role')),
    ...dates.map((date) => ('fault' in date ? date.fault : undefined)),
    'fault' in stopped ? stopped.fault : undefined,
  ].filter((fault) => fault !== undefined);
  if (faults.length > 0 || 'fault' in address || 'fault' in name || !unit || !role) return { faults };
  const [since, confirmed] = dates.map((date) => ('value' in date ? date.value : undefined));
  return {
    person: {
      address: address.address,
      name: name.value,
      unit,
      role,
      ...(since && { since }),
      ...(confirmed && { confirmed }),
      ...('value' in stopped && stopped.value && { stopped: stopped.value }),
    },
  };
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

function readDate(text: string, today: IsoDate): { value?: IsoDate } | { fault: string } {
  if (text === '') return {};
  if (!isIsoDate(text)) return { fault: `”${shown(text)}” är inget datum: skriv ÅÅÅÅ-MM-DD` };
  return text <= today ? { value: text } : { fault: `datumet ${text} har inte varit än` };
}

function readStop(text: string): { value?: StopReason } | { fault: string } {
  if (text === '') return {};
  const reason = (Object.keys(STOP_WORDS) as StopReason[]).find((each) => each === text || STOP_WORDS[each] === text);
  return reason && reason !== 'forgotten' ? { value: reason } : { fault: `”${shown(text)}” är inget skäl till stopp` };
}

const shown = (text: string) => JSON.stringify(text.slice(0, 40)).slice(1, -1);
