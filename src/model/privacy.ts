import personnummer from 'personnummer';
import type { Problem } from './problem.ts';
import { isIsbn } from './source.ts';

/**
 * Looks through a whole content file for what must never be published: Swedish personal identity and coordination
 * numbers (valid date and check digit, SKV 704 and 707), a person's e-mail address and mobile numbers.
 * Organisation numbers, ISBN, DOI and URN are not personal data and are passed over. What is found is never repeated
 * in the message, since messages end up in logs.
 * @param vouched mailboxes that `contacts.yaml` lists as functions
 */
export function checkPrivacy(text: string, file: string, vouched: Pick<ReadonlySet<string>, 'has'>): Problem[] {
  return text.split('\n').flatMap((raw, index) => {
    if (!SUSPECT.test(raw)) return [];
    const line = revealed(raw).replace(ISBN, (match, number: string) => (isIsbn(number) ? ' ' : match)).replace(IDENTIFIERS, ' ');
    const problem = (fault: string, remedy: string) => ({ file, line: index + 1, field: 'personuppgift', fault, remedy });
    return [
      ...matches(line, PERSONAL_NUMBER).filter((match) => isPersonalNumber(match)).map(() => problem('ett personnummer eller samordningsnummer', 'ta bort det; beskriv verksamheten, inte personen')),
      ...matches(line, EMAIL).filter(([address]) => isPersonalAddress(address, vouched)).map(() => problem('en persons e-postadress', 'ange en funktionsbrevlåda; är adressen en sådan, lägg den i contacts.yaml')),
      ...matches(line.replace(URLS, ' '), MOBILE).map(() => problem('ett mobilnummer', 'ange växelns eller funktionens nummer, eller ta bort det')),
    ];
  }); // prettier-ignore
}

/** A line with neither digit nor @, in any disguise, holds none of it; most lines are such. */
const SUSPECT = /[\p{N}@＠﹫&]/u;
const IDENTIFIERS = /\b10\.\d{4,9}\/[^\s"'<>)\]]+|\burn:[a-z0-9-]+:[^\s"'<>)\]]+/gi;
/** With the word before it, or with 978 or 979 first; passed over only when its check digit is right. */
const ISBN = /(?:\bISBN(?:-1[03])?[:\s"']*(?=\d)|(?<![\d-])(?=97[89]))((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])(?![\dX])/gi;
const URLS = /https?:\/\/[^\s"'<>)\]]+/g;
const SPACE = '[ \\t]';
const DASH = '[-–−‐‒—]';
const PERSONAL_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])((?:18|19|20)?\d{2})[-.\/]?${SPACE}?(0[1-9]|1[0-2])[-.\/]?${SPACE}?([0-3]\d|[6-9]\d)${SPACE}?(${DASH}{1,3}|\+)?${SPACE}?(\d{4})(?![\p{L}\d])`,
  'gu',
);
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d.-]+\.[\p{L}]{2,}/gu;
const BETWEEN = `(?:${SPACE}|${DASH}){0,3}`;
const MOBILE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\+46|0046|0)${BETWEEN}(?:\(0\)${BETWEEN})?7[02369]\)?(?:${BETWEEN}\d){7}(?!\d)`,
  'gu',
);
const PRIVATE_PROVIDER =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|proton|protonmail|pm|gmx|telia|comhem|bredband|bredband2|tele2|spray|passagen|swipnet|home|glocalnet|bahnhof)\.(?:com|se|net|nu|me|org|de)$/i;
const PUPILS = /@skola\.goteborg\.se$/i;

/** What hides a number from a pattern but not from a reader: invisible characters, escapes, entities, odd spaces and digits. */
function revealed(line: string): string {
  return line
    .replace(/&(?:nbsp|#160|#xa0|thinsp|ensp|emsp);/gi, ' ')
    .replace(/&(?:ndash|mdash|minus|hyphen|dash|#45|#x2d|#8209|#x2011|#8211|#x2013);/gi, '-')
    .replace(/&shy;|[\u00ad\u200b-\u200d\u2060\ufeff]/gi, '')
    .replace(/\\([-+.])/g, '$1')
    .normalize('NFKC');
}

const matches = (line: string, pattern: RegExp) => [...line.matchAll(pattern)];

function isPersonalNumber([, year = '', month = '', day = '', sign, last = '']: RegExpMatchArray): boolean {
  return personnummer.valid(year + month + day + (sign === '+' ? '+' : year.length === 4 ? '' : '-') + last);
}

function isPersonalAddress(address: string, vouched: Pick<ReadonlySet<string>, 'has'>): boolean {
  if (PRIVATE_PROVIDER.test(address) || PUPILS.test(address)) return true;
  return /^[^@]+[._][^@]+@/.test(address) && !vouched.has(address.toLowerCase());
}
