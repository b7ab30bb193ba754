import personnummer from 'personnummer';
import { isIsoDate } from './dates.ts';
import { hasDigits, isEveryday } from './everyday.ts';
import { withDots } from './hosts.ts';
import type { Passage } from './passages.ts';
import type { Finding, Problem } from './problem.ts';
import { isIsbn } from './source.ts';

/**
 * Looks through a whole content file for what must never be published: Swedish personal identity and coordination
 * numbers (valid date and check digit, SKV 704 and 707), a person's e-mail address and mobile numbers.
 * Organisation numbers, ISBN, DOI and URN are not personal data and are passed over. What is found is never repeated
 * in the message, since messages end up in logs.
 * @param vouched mailboxes that `contacts.yaml` lists as functions
 */
export function checkPrivacy(text: string, file: string, vouched: Mailboxes): Problem[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      inPlaces(line, vouched).map((found) => ({ ...problem(file, index + 1, found.finding), field: found.field })),
    );
}

/** Of several of a kind in a line each is told with its place, so that none is left when one is taken away. */
function inPlaces(line: string, vouched: Mailboxes): { finding: Finding; field: string }[] {
  const found = personalIn(line, vouched);
  return found.map((finding, index) => {
    const alike = found.filter((each) => each === finding);
    const columns = alike.length > 1 ? columnsOf(finding, line, vouched) : [];
    const nth = found.slice(0, index).filter((each) => each === finding).length;
    return { finding, field: columns.length === alike.length ? `${FIELD}, tecken ${columns[nth]}` : FIELD };
  });
}

/** Where they begin in the line, counted from 1, when they are written plainly. */
function columnsOf(finding: Finding, line: string, vouched: Mailboxes): number[] {
  const all =
    finding === PHONE
      ? matches(line, MOBILE)
      : finding === ADDRESS
        ? matches(line, EMAIL).filter(([address]) => isPersonalAddress(address, vouched))
        : matches(line, PERSONAL_NUMBER).filter(isPersonalNumber);
  return all.map(({ index }) => index + 1);
}

/** Without those that are told with their places on the same line. */
export function withoutEchoes(problems: readonly Problem[]): Problem[] {
  const key = ({ line, fault }: Problem) => `${line} ${fault}`;
  const placed = new Set(problems.filter(({ field }) => field.startsWith(`${FIELD}, `)).map(key));
  return placed.size === 0 ? [...problems] : problems.filter((each) => each.field !== FIELD || !placed.has(key(each)));
}

const FIELD = 'personuppgift';

/**
 * The same for a passage as its reader gets it. What is only seen when its lines are read as one, like a number that
 * goes on after a line break, is told on the line where it begins.
 */
export function checkPassagePrivacy(passage: Passage, file: string, vouched: Mailboxes): Problem[] {
  const { text } = passage;
  if (!isSuspect(text)) return [];
  const lines = text.split('\n');
  const alone = lines.map((each) => personalIn(each, vouched));
  const across = lines.slice(1).map((next, index) => {
    const known = [...alone[index]!, ...alone[index + 1]!];
    return beyond(personalIn(`${lines[index]} ${next}`, vouched), known);
  });
  const told = [alone, across].flatMap((each) =>
    each.flatMap((findings, index) => findings.map((finding) => problem(file, passage.line + index, finding))),
  );
  if (told.length > 0 || lines.length < 3) return told;
  return personalIn(lines.join(' '), vouched).map((finding) => problem(file, passage.line, finding));
}

/** What is found more often than it is known. */
function beyond(found: readonly Finding[], known: readonly Finding[]): Finding[] {
  const left = [...known];
  return found.filter((finding) => {
    const at = left.indexOf(finding);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

type Mailboxes = Pick<ReadonlySet<string>, 'has'>;

const problem = (file: string, line: number, [fault, remedy]: Finding): Problem => ({
  file,
  line,
  field: FIELD,
  fault,
  remedy,
});

export const PERSONAL_NUMBER_FAULT = 'ett personnummer eller samordningsnummer';
const NUMBER: Finding = [PERSONAL_NUMBER_FAULT, 'ta bort det; beskriv verksamheten, inte personen'];
export const PERSON_ADDRESS_FAULT = 'en persons e-postadress';
const ADDRESS: Finding = [
  PERSON_ADDRESS_FAULT,
  'ange en funktionsbrevlåda; är adressen en sådan, lägg den bland kontaktvägarna (contacts.yaml)',
];
/** Links that a mail program has wrapped, or a newsletter has sent, carry the one who got them. */
const IN_LINK: Finding = [
  'en länk som har en persons e-postadress i sig',
  'öppna sidan och kopiera adressen därifrån, utan det som följer efter ? eller &',
];
const PHONE: Finding = ['ett mobilnummer', 'ange växelns eller funktionens nummer, eller ta bort det'];

/** What must never be published in one line of text. */
export function personalIn(raw: string, vouched: Mailboxes): Finding[] {
  if (!isSuspect(raw)) return [];
  const line = revealed(raw)
    .replace(ISBN, (match, number: string) => (isIsbn(number) ? ' ' : match))
    .replace(IDENTIFIERS, ' ');
  // Slashes of an address part a day from a page’s number; they are no sign within one.
  const numbers = withNoughts(line.replace(URLS, (url) => url.replaceAll('/', '|')));
  return [
    ...matches(numbers, PERSONAL_NUMBER)
      .filter(isPersonalNumber)
      .map(() => NUMBER),
    ...[SPELT_OUT, APART].flatMap((pattern) =>
      matches(numbers, pattern)
        .filter(isPersonalNumber)
        .map(() => NUMBER),
    ),
    ...matches(numbers, MASKED)
      .filter(isBirthDate)
      .map(() => NUMBER),
    ...(line.includes('@') ? matches(line, EMAIL) : [])
      .filter(([address]) => isPersonalAddress(address, vouched))
      .map(({ index }) => (isInAddress(line, index) ? IN_LINK : ADDRESS)),
    ...matches(withNoughts(line.replace(URLS, ' ')), MOBILE).map(() => PHONE),
  ];
}

/**
 * False for a text that holds none of it, as most lines are: with neither digit nor @ in any disguise, or in everyday
 * letters with fewer digits than a mobile number has, and than a day of birth where something is hidden.
 */
function isSuspect(text: string): boolean {
  if (!isEveryday(text)) return SUSPECT.test(text);
  return mayBeAt(text) || hasDigits(text, HIDDEN.test(text) ? 6 : 9);
}

const SUSPECT = /[\p{N}@＠﹫&]|snabel|[([{<]\s*at\s*[)\]}>]|\sat\s/iu;
/** Whether a text has an @, a word that may be read as one, or an & that may stand for anything. */
const mayBeAt = (text: string) => text.includes('@') || text.includes('&') || AT.test(text);

const AT = /snabel|at(?<=[\s([{<]at)[\s)\]}>]/i;
/** What `MASKED` has in place of the last digits, when there are too few for a number. */
const HIDDEN = /[Xx*•_#?]{2}|T[FP]\d/;
const IDENTIFIERS = /\b10\.\d{4,9}\/[^\s"'<>)\]]+|\burn:[a-z0-9-]+:[^\s"'<>)\]]+/gi;
/** With the word before it, or with 978 or 979 first; passed over only when its check digit is right. */
const ISBN = /(?:\bISBN(?:-1[03])?[:\s"']*(?=\d)|(?<![\d-])(?=97[89]))((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])(?![\dX])/gi;
const URLS = /https?:\/\/[^\s"'<>)\]]+/g;
const SPACE = '[ \\t]';
const DASH = '[-–−‐‒—]';
/** What people write between the day of birth and the last digits; a colon or a full stop only when nothing else is there. */
const SIGN = String.raw`${SPACE}?(?:${DASH}{1,3}|[+/_\\=~*·]{1,2})${SPACE}?|[:.]{1,2}`;
const PERSONAL_NUMBER = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])((?:18|19|20)?\d{2})[-.\/_:]?${SPACE}?(0[1-9]|1[0-2])[-.\/_:]?${SPACE}?([0-3]\d|[6-9]\d)(${SIGN}|${SPACE}{0,2})(\d{2}${SPACE}?\d{2})(?![\p{L}\d])`,
  'gu',
);
/** `8 1 1 2 1 8 - 9 8 7 6`. */
const SPELT_OUT = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[., ])((?:[12] [890] )?\d \d) ([01] \d) (\d \d)(${SIGN}| ?)(\d \d \d \d)(?![\p{L}\d]| \d)`,
  'gu',
);
/** `810101 och de fyra sista är 9802`, `810101 (9802)`. */
const APART = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])((?:18|19|20)?\d{2})(0[1-9]|1[0-2])([0-3]\d|[6-9]\d)()(?: ?[(\[]|[^\d\n]{1,40}?(?:sista|slut|fyra|nummer)[^\d\n]{0,25})(\d{4})(?![\p{L}\d])`,
  'gu',
);
/**
 * With the last digits hidden: the day of birth still says who it is. So it does before a temporary number (`TF12`, and
 * the letters that may stand for the first of three digits).
 */
const MASKED = new RegExp(
  String.raw`(?<![\p{L}\d]|\d[.,])((?:18|19|20)?\d{2})(0[1-9]|1[0-2])([0-3]\d|[6-9]\d)(?:(?:${SIGN})(?:[Xx*•_#?]{4}|[Xx*•_#?]{2}\d{2}|[TRSUWXJKLMN]\d{3})|(?:${SIGN}|${SPACE}?)T[FP]\d{2})(?![\p{L}\d])`,
  'gu',
);
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d.-]+\.[\p{L}]{2,}/gu;
const BETWEEN = `(?:[ \\t./_()]|${DASH}){0,3}`;
const MOBILE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:\+46|0046|0)${BETWEEN}(?:0\)${BETWEEN})?7[02369](?:${BETWEEN}\d){7}(?!\d)`,
  'gu',
);
const PRIVATE_PROVIDER =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|proton|protonmail|pm|gmx|telia|comhem|bredband|bredband2|tele2|spray|passagen|swipnet|home|glocalnet|bahnhof)\.(?:com|se|net|nu|me|org|de)$/i;
const PUPILS = /@skola\.goteborg\.se$/i;

/** What hides a number from a pattern but not from a reader: invisible characters, escapes, entities, odd spaces and digits. */
function revealed(line: string): string {
  if (isEveryday(line) && !mayBeAt(line)) return withDots(withPlainSigns(line).normalize('NFKC'));
  const visible = line
    .replace(/&(?:nbsp|#160|#xa0|thinsp|ensp|emsp);/gi, ' ')
    .replace(/&(?:ndash|mdash|minus|hyphen|dash|#45|#x2d|#8209|#x2011|#8211|#x2013);/gi, '-')
    .replace(/&shy;|[\u00ad\u200b-\u200d\u2060\ufeff]/gi, '');
  const marked = withPlainSigns(visible)
    .replace(/\s*(?:[([{<]\s*(?:at|snabel-?a|@)\s*[)\]}>]|(?<!\p{L})snabel-?a(?!\p{L}))\s*/giu, '@')
    .normalize('NFKC');
  return withDots(marked)
    .replace(/(?<=[\p{L}\d]) at (?=[\p{L}\d-]{1,60}(?:\.| dot | punkt )\p{L}{2,6}(?!\p{L}))/giu, '@')
    .replace(/(?<=[\p{L}\d_-]) {0,3}@ {0,3}(?=[\p{L}\d-]{1,60}(?:\.| dot | punkt )\p{L}{2})/giu, '@')
    .replace(/(?<=@[\p{L}\d-]{1,60}) (?:dot|punkt) (?=\p{L}{2,6}(?!\p{L}))/giu, '.')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf);
}

const withPlainSigns = (line: string) => (line.includes('\\') ? line.replace(/\\([-+.])/g, '$1') : line);

/** The letter O where a nought is meant: beside a digit, and two or three by themselves. */
export const withNoughts = (line: string) =>
  line.replace(/(?<!\p{L})[Oo]+(?=\d)|(?<=\d)[Oo]+(?!\p{L})|(?<![\p{L}\d])O{2,3}(?!\p{L})/gu, (letters) =>
    '0'.repeat(letters.length),
  );

/** The digits of a script stand in a row of ten, nought first. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  let nought = code;
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--;
  return String(code - nought);
}

const isInAddress = (line: string, place: number) =>
  matches(line, URLS).some(({ index, 0: found }) => index < place && place < index + found.length);

/** Most have none, and to look for one costs a fraction of what a list of all does. */
const matches = (line: string, pattern: RegExp) => (line.search(pattern) < 0 ? [] : [...line.matchAll(pattern)]);

function isPersonalNumber([, year = '', month = '', day = '', sign = '', last = '']: RegExpMatchArray): boolean {
  const [y, m, d, l] = [year, month, day, last].map((each) => each.replace(/\s/g, '')) as [
    string,
    string,
    string,
    string,
  ];
  return personnummer.valid(y + m + d + (sign.includes('+') ? '+' : y.length === 4 ? '' : '-') + l);
}

function isBirthDate([, year = '', month = '', day = '']: RegExpMatchArray): boolean {
  const born = String(Number(day) > 60 ? Number(day) - 60 : Number(day)).padStart(2, '0');
  return isIsoDate(`${year.padStart(4, '19')}-${month}-${born}`);
}

function isPersonalAddress(address: string, vouched: Mailboxes): boolean {
  if (PRIVATE_PROVIDER.test(address) || PUPILS.test(address)) return true;
  return /^[^@]+[._][^@]+@/.test(address) && !vouched.has(address.toLowerCase());
}
