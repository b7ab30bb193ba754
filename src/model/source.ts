import { z } from 'zod';
import { address, language, say, text, year } from './fields.ts';

/** How many digits an ISBN has. */
const LENGTHS = new Set([10, 13]);
const WRONG_DIGIT = say('är inget ISBN (kontrollsiffran stämmer inte)', 'jämför med publikationens tryckuppgifter');

/** The publication that an entry tells of: what the source card shows and the reference is made from. */
export const sourceSchema = z
  .strictObject({
    title: text().meta({
      title: 'Källans titel',
      description: 'Publikationens titel, precis som den står, på sitt eget språk.',
    }),
    publisher: text(200).optional().meta({
      title: 'Utgivare',
      description: 'Utgivaren: myndigheten, tidskriften eller förlaget. Utgivare eller författare måste finnas.',
    }),
    authors: z.array(text(120)).default([]).meta({
      title: 'Författare',
      description: 'Författarna, ett namn för varje: [Förnamn Efternamn, Förnamn Efternamn].',
    }),
    year: year
      .optional()
      .meta({ title: 'Utgivningsår', description: 'Utgivningsåret. Ta bort raden om det inte är känt.' }),
    language: language.default('sv').meta({
      title: 'Källans språk',
      description: 'Publikationens språk, två bokstäver: sv, en, da, no. Utan raden: sv.',
    }),
    address: address.optional().meta({
      title: 'Källans webbadress',
      description: 'Adressen till utgivarens sida, från https://. Aldrig en kopia på en annan webbplats.',
    }),
    doi: z
      .string()
      .regex(
        /^10\.\d{4,9}\/\S+$/,
        say('är ingen DOI', 'skriv den utan https://doi.org/, till exempel `10.1002/cl2.1174`'),
      )
      .optional()
      .meta({ title: 'DOI', description: 'DOI utan https://doi.org/, till exempel "10.1002/cl2.1174".' }),
    isbn: z
      .string()
      .refine((text) => text === '' || LENGTHS.has(digitsOf(text).length), {
        message: say('är inget ISBN (det har 10 eller 13 siffror)', 'skriv alla siffror i publikationens ISBN'),
        abort: true,
      })
      .refine(isIsbn, WRONG_DIGIT)
      .optional()
      .meta({ title: 'ISBN', description: 'ISBN, med eller utan bindestreck, inom citattecken.' }),
    urn: z
      .string()
      .regex(/^urn:[a-z0-9-]+:\S+$/i, say('är ingen URN', 'skriv till exempel `urn:nbn:se:bra-921`'))
      .optional()
      .meta({ title: 'URN', description: 'URN, till exempel "urn:nbn:se:bra-921".' }),
  })
  .refine(
    (source) => source.publisher ?? source.authors.length > 0,
    say('saknar både utgivare och författare', 'lägg till `publisher:` eller `authors:`'),
  );

export type Source = z.infer<typeof sourceSchema>;

/** Where the reader finds the source: the publisher's page, else what the DOI or URN resolves to. */
export function sourceAddress(source: Source): string | undefined {
  if (source.address) return source.address;
  if (source.doi) return `https://doi.org/${source.doi}`;
  if (source.urn) return `https://urn.kb.se/resolve?urn=${source.urn}`;
  return undefined;
}

/** Check digit of ISBN-10 and ISBN-13 (ISO 2108), hyphens and spaces ignored. */
export function isIsbn(text: string): boolean {
  const digits = digitsOf(text);
  if (/^\d{13}$/.test(digits)) return sum(digits, (i) => (i % 2 === 0 ? 1 : 3)) % 10 === 0;
  if (/^\d{9}[\dX]$/.test(digits)) return sum(digits, (i) => 10 - i) % 11 === 0;
  return false;
}

const digitsOf = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();

function sum(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce((total, digit, i) => total + (digit === 'X' ? 10 : Number(digit)) * weight(i), 0);
}
