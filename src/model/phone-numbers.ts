import type { Contact } from './contact.ts';
import { hasDigits } from './everyday.ts';
import { withNoughts } from './privacy.ts';
import type { Problem } from './problem.ts';

/**
 * Telephone numbers outside the list of contacts: a number that stands in two places is right in one of them.
 * Mobile numbers are told of as personal data. Addresses, identifiers and plain amounts (”112 personer”) are no numbers to ring.
 */
export function checkNumbers(text: string, file: string, contacts: readonly Contact[]): Problem[] {
  const known = contacts.flatMap((contact) => (contact.phone ? [{ ...contact, phone: digits(contact.phone) }] : []));
  return text.split('\n').flatMap((raw, index) => {
    if (!(SHORT_NUMBER.test(raw) || hasDigits(raw, SUBSCRIBER)) || AMOUNT_FIELD.test(raw)) return [];
    const line = withNoughts(raw.replace(NOT_NUMBERS, blank).replace(/\b(?:tel|sms):(?=[+\d])/gi, blank));
    const ringing = [...line.matchAll(PHONE)].filter(([found]) => !isShort(found));
    return ringing.map(([found]) => {
      const contact = known.find(({ phone }) => phone === digits(found));
      return {
        file,
        line: index + 1,
        field: 'telefonnummer',
        fault: `numret ${found} står utanför contacts.yaml`,
        remedy: contact
          ? `skriv <Phone id="${contact.id}" /> i texten; i ett fält skriver du ${contact.name} utan nummer`
          : 'lägg kontaktvägen i contacts.yaml och skriv <Phone id="…" /> i texten',
      };
    });
  });
}

const digits = (phone: string) => phone.replace(/^(?:\+|00)46[\s(]*0?/, '0').replace(/\D/g, '');

const blank = (match: string) => ' '.repeat(match.length);

/** Digits of an area code and a subscriber together, at least. What is shorter is a case’s number: `0123-26`. */
const SUBSCRIBER = 8;
const isShort = (found: string) => /^\(?(?:0|\+)/.test(found) && digits(found).length < SUBSCRIBER;
/** What the numbers for alarm and support begin with. */
const SHORT_NUMBER = /11[246]/;

/** `minutes: 112`: a field whose value is a bare amount. */
const AMOUNT_FIELD = /^\s*(?:-\s+)?[a-zA-Z]+:\s*\d+\s*$/;
const NOT_NUMBERS =
  /https?:\/\/[^\s"'<>)\]]+|\b10\.\d{4,9}\/[^\s"'<>)\]]+|\burn:\S+|\bISBN[\d\s:-]+|\b97[89][\d -]{10,}|(?<!\p{L})(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer|mål(?:nr|nummer)?)(?!\p{L})[^\p{L}\d]{0,4}\d[\d/-]*/giu;
/** The alarm's number is also an amount: it is rung where such a word goes before, or one of the small words comes after. */
const RUNG_BEFORE = String.raw`(?<=\b(?:ring|larm|numr|numm|telefon|fara|akut|nöd|SOS|slå)[^.!?|]{0,40})(?<![\d.,:/–-])112(?![\d:/–-]|\s(?:procent|personer|anmälningar|sidor))`;
const RUNG_AFTER = String.raw`(?<![\d.,:/–-])112(?=\s(?:om|vid|när|först|direkt|genast)\b)`;
/** Days, clocks and case numbers of a year begin with a nought too. */
const NO_TIME = String.raw`(?!\d{1,2}[./-]\d{1,2}[./ -]{1,2}(?:19|20)\d\d(?!\d)|[01]\d\.[0-5]\d(?![.\d/])|\d{2,6}[/-](?:19|20)\d\d(?! ?\d))`;
const BETWEEN = String.raw`[ ./()–-]{0,3}`;
/** A mobile’s number is somebody’s: told of as personal data, and never repeated. */
const NO_MOBILE = String.raw`(?!\(?(?:(?:\+|00)46|0)${BETWEEN}(?:0\)${BETWEEN})?7[02369])`;
const PHONE = new RegExp(
  [
    RUNG_BEFORE,
    RUNG_AFTER,
    String.raw`(?<![\d-])114[ -]?14(?!\d)`,
    String.raw`(?<![\d-])116[ -]?00[1-9](?!\d)`,
    String.raw`(?<![\w.,:/-])${NO_MOBILE}${NO_TIME}(?:\((?=0\d{1,3}\)))?(?:(?:\+|00)46${BETWEEN}(?:0\)${BETWEEN})?|0)\d{1,3}${BETWEEN}\d{2,3}(?:${BETWEEN}\d{2,3}){1,3}(?![\w-])`,
  ].join('|'),
  'gi',
);
