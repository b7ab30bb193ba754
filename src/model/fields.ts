import { z } from 'zod';
import { isIsoDate } from './dates.ts';
import type { Sensitivity } from './edition.ts';
import { isLanguage } from './languages.ts';
import { personIn } from './personal-names.ts';

/**
 * Building blocks of the schemas. A message is `fault + SEPARATOR + remedy`, Swedish; `schema-problems.ts` takes it
 * apart and finds the line.
 */
export const SEPARATOR = '\u0000';

export const say = (fault: string, remedy: string) => fault + SEPARATOR + remedy;

/** What a field without text is called; `schema-problems.ts` knows what to do about it. */
export const EMPTY = 'är tom';
export const WRITE = 'skriv text';
/** What a date is called that is none. */
export const NO_DATE = 'är inget datum';

/** One line or paragraph of text, trimmed, never empty. */
export const text = (max = 400) =>
  z
    .string()
    .trim()
    .min(1, say(EMPTY, WRITE))
    .max(max, say(`är längre än ${max} tecken`, 'korta texten'));

/** File name and address: a–z, 0–9 and hyphens. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z
  .string()
  .regex(ID_PATTERN, say('är inget giltigt id', 'använd bara a–z, 0–9 och bindestreck, till exempel `risk-och-skydd`'));

/** An id that stands in a list: whether it does, and what was meant, only the list can tell. */
export const reference = z.string().trim().min(1, say('är tom', 'skriv ett id, eller ta bort det ur listan'));

/** Nothing that has a day here is older: what is, has a year. */
const EARLIEST = '1990-01-01';

/** A day; its format is told to whoever makes a form of a schema. */
export const isoDate = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), {
    message: say(NO_DATE, 'skriv ÅÅÅÅ-MM-DD, till exempel `2026-11-23`'),
    abort: true,
  })
  .refine(isIsoDate, say('är ett datum som inte finns', 'rätta månad och dag'))
  .refine((value) => value >= EARLIEST, say('ligger före 1990', 'rätta årtalet'))
  .meta({ format: 'date' });

export const year = z
  .number()
  .int(say('är inget årtal', 'skriv fyra siffror, till exempel `2024`'))
  .min(1900, say('är inget rimligt årtal', 'skriv fyra siffror, till exempel `2024`'))
  .max(2100, say('är inget rimligt årtal', 'skriv fyra siffror, till exempel `2024`'));

/** A web address that starts with https:// or http://. */
export const address = z
  .string()
  .refine(
    (value) => /^https?:\/\//.test(value) && URL.canParse(value),
    say('är ingen webbadress', 'klistra in hela adressen, från `https://`'),
  )
  .meta({ format: 'uri' });

/** A function or a unit that answers for something, never a person. */
export const functionName = (max = 200) =>
  text(max).refine((value) => personIn(value) === undefined, {
    message: say(
      'är ett personnamn',
      'skriv funktionen eller enheten, till exempel `Stadsledningskontoret, Trygghet och samhälle`',
    ),
  });

/** A mailbox of a function, never of a person (the privacy check looks for those). */
export const mailbox = z.email(say('är ingen e-postadress', 'skriv till exempel `namnd@goteborg.se`'));

/**
 * One of several values, each with the name that editors choose it by. The two are written together, so that no name can
 * come to stand for another value.
 */
export const oneOf = <const Value extends string>(names: Readonly<Record<Value, string>>) =>
  z.enum(Object.keys(names) as [Value, ...Value[]]).meta({ enumDescriptions: Object.values(names) });

export const sensitivity = oneOf<Sensitivity>({
  open: 'Alla',
  internal: 'Stadens intranät',
  network: 'Bara nätverket',
});

export const yesNoUnknown = oneOf({ yes: 'Ja', no: 'Nej', unknown: 'Vet inte' }).default('unknown');

/** ISO 639-1 code of a language, `sv` when left out. */
export const language = z
  .string()
  .refine(isLanguage, say('är ingen språkkod', 'skriv två bokstäver: `sv`, `en`, `da` eller `no`'));
