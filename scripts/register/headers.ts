import { UserError } from '../user-error.ts';

/** What a column may hold, with the word that export writes and other words for it. */
const FIELDS = {
  address: ['epost', 'e-post', 'e-postadress', 'epostadress', 'mejl', 'mejladress', 'mail', 'email', 'e-mail', 'address', 'adress'],
  name: ['namn', 'name', 'för- och efternamn', 'full name'],
  unit: ['enhet', 'unit', 'förvaltning', 'bolag', 'förvaltning/bolag', 'förvaltning eller bolag', 'organisation', 'department'],
  role: ['roll', 'role', 'uppdrag'],
  since: ['sedan', 'since', 'från och med'],
  confirmed: ['bekräftad', 'confirmed'],
  stopped: ['stopp', 'stopped', 'avslutad'],
} as const; // prettier-ignore

export type Field = keyof typeof FIELDS;

/** In which column each field stands. */
export type Columns = Partial<Record<Field, number>> & Record<'address' | 'name' | 'unit' | 'role', number>;

const REQUIRED = ['address', 'name', 'unit', 'role'] as const;

/** The headers that export writes, in order. */
export const EXPORTED = (Object.keys(FIELDS) as Field[]).map((field) => ({ field, header: FIELDS[field][0] }));

/**
 * Swedish or English, in any order.
 * @throws UserError that names every column that is missing or stands twice
 */
export function matchHeaders(headers: readonly string[]): Columns {
  const found = headers.map(fieldOf);
  const twice = EXPORTED.filter(({ field }) => found.filter((each) => each === field).length > 1);
  const missing = EXPORTED.filter(({ field }) => REQUIRED.some((each) => each === field) && !found.includes(field));
  if (twice.length + missing.length > 0)
    throw new UserError(
      [
        ...missing.map(({ header }) => `Kolumnen ”${header}” saknas.`),
        ...twice.map(({ header }) => `Mer än en kolumn betyder ”${header}”: ta bort den ena.`),
        `Första raden ska ha rubrikerna epost;namn;enhet;roll. I filen står: ${headers.slice(0, 20).map(short).join(', ')}`,
      ].join('\n'),
    );
  return Object.fromEntries(found.flatMap((field, index) => (field ? [[field, index]] : []))) as Columns;
}

/** How the headers were understood, a line each, to be seen before anything is written. */
export function describeHeaders(headers: readonly string[]): string[] {
  return headers.map((header) => {
    const field = fieldOf(header);
    return field ? `  ${short(header)} → ${FIELDS[field][0]}` : `  ${short(header)} → används inte`;
  });
}

function fieldOf(header: string): Field | undefined {
  const word = header.replace(/^\ufeff/, '').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv'); // prettier-ignore
  return EXPORTED.find(({ field }) => (FIELDS[field] as readonly string[]).includes(word))?.field;
}

const short = (header: string) => JSON.stringify(header.slice(0, 40)).slice(1, -1) || '(tom)';
