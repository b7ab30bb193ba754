import { PERSON_FIELDS, type PersonFields } from '../../src/model/personal-data.ts';
import { UserError } from '../user-error.ts';

/** What a list may hold besides the facts of the register: a name in two columns, and who is to have no letters. */
const BESIDES = {
  first: { headers: ['förnamn', 'first name', 'given name'] },
  last: { headers: ['efternamn', 'last name', 'surname'] },
  stopped: { headers: ['stopp', 'stopped', 'avslutad'] },
} as const;

export type Field = keyof typeof PERSON_FIELDS | keyof typeof BESIDES;

/** In which column each field stands. */
export type Columns = Partial<Record<Field, number>>;

/** The columns that export writes, in order: every fact of the register, and who is stopped. */
export function exported(fields: PersonFields = PERSON_FIELDS): { field: string; header: string }[] {
  return [...Object.entries(fields), ['stopped', BESIDES.stopped] as const].map(([field, { headers }]) => ({
    field,
    header: headers[0] ?? field,
  }));
}

/**
 * Swedish or English, in any order.
 * @throws UserError that names every column that is missing or stands twice
 */
export function matchHeaders(headers: readonly string[], fields: PersonFields = PERSON_FIELDS): Columns {
  const known = { ...fields, ...BESIDES };
  const found = headers.map((header) => fieldOf(header, known));
  const hasName = found.includes('first') && found.includes('last');
  const missing = Object.entries(fields).filter(
    ([field, { needed }]) => needed && !found.includes(field) && !(field === 'name' && hasName),
  );
  const twice = Object.entries(known).filter(([field]) => found.filter((each) => each === field).length > 1);
  if (twice.length + missing.length > 0)
    throw new UserError(
      [
        ...missing.map(([, each]) => `Kolumnen ”${each.headers[0]}” saknas.`),
        ...twice.map(([, each]) => `Mer än en kolumn betyder ”${each.headers[0]}”: ta bort den ena.`),
        `Första raden ska ha rubrikerna epost;namn;enhet;roll. I filen står: ${headers.slice(0, 20).map(short).join(', ')}`,
      ].join('\n'),
    );
  return Object.fromEntries(found.flatMap((field, index) => (field ? [[field, index]] : [])));
}

/** How the headers were understood, a line each, to be seen before anything is written. */
export function describeHeaders(headers: readonly string[]): string[] {
  const known = { ...PERSON_FIELDS, ...BESIDES };
  return headers.map((header) => {
    const field = fieldOf(header, known);
    return `  ${short(header)} → ${field ? known[field as Field].headers[0] : 'används inte'}`;
  });
}

/** Headers are compared as people read them: composed, without spaces, line breaks, remarks and what cannot be seen. */
function fieldOf(header: string, known: Readonly<Record<string, { headers: readonly string[] }>>): string | undefined {
  const word = plain(header);
  return Object.keys(known).find((field) => known[field]?.headers.some((each) => plain(each) === word));
}

const plain = (header: string) =>
  header
    .normalize('NFC')
    .replace(/\([^)]*\)|[\p{Cf}\s:*]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .toLocaleLowerCase('sv');

const short = (header: string) => JSON.stringify(header.slice(0, 40)).slice(1, -1) || '(tom)';
