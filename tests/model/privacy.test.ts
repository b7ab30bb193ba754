import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/model/problem.ts';
import { checkPrivacy } from '../../src/model/privacy.ts';
import { article, faults } from './small-portal.ts';
import { checkDigit, madeUpNumber } from './made-up-numbers.ts';

const found = (text: string, vouched: string[] = []) =>
  checkPrivacy(text, 'reports/x.mdx', new Set(vouched)).map(({ fault }) => fault);

const NUMBER = 'ett personnummer eller samordningsnummer';
const ADDRESS = 'en persons e-postadress';
const MOBILE = 'ett mobilnummer';

/** `19900101980X` taken apart, for writing it in every usual way. */
const whole = madeUpNumber('19900101');
const [year, month, day, last] = [whole.slice(0, 4), whole.slice(4, 6), whole.slice(6, 8), whole.slice(8)];
const short = whole.slice(2, 8);

test('of several in a line each is told with its place', () => {
  const told = faults({ 'reports/x.mdx': article({}, 'Ring 070-174 06 05 eller 070-174 06 06, eller a@gmail.com.') });
  expect(told.map((each) => each.split(' – ').slice(0, 2).join(' – '))).toEqual([
    'reports/x.mdx:11 personuppgift – en persons e-postadress',
    'reports/x.mdx:11 personuppgift, tecken 6 – ett mobilnummer',
    'reports/x.mdx:11 personuppgift, tecken 26 – ett mobilnummer',
  ]);
});

describe('a personal identity number is found', () => {
  test.each([
    ['the number that everybody uses in examples', '19121212-1212'],
    ['twelve digits', whole],
    ['ten digits', short + last],
    ['ten digits and a hyphen', `${short}-${last}`],
    ['twelve digits and a hyphen', `${year}${month}${day}-${last}`],
    ['a plus for those over a hundred years', '121212+1212'],
    ['a space', `${short} ${last}`],
    ['a no-break space', `${short}\u00a0${last}`],
    ['a narrow no-break space', `${short}\u202f${last}`],
    ['spaces around the hyphen', `${short} - ${last}`],
    ['an en dash', `${short}–${last}`],
    ['an en dash with spaces', `${short} – ${last}`],
    ['a hyphen that does not break', `${short}\u2011${last}`],
    ['a figure dash', `${short}\u2012${last}`],
    ['a minus sign', `${short}\u2212${last}`],
    ['two hyphens, which the page shows as a dash', `${short}--${last}`],
    ['an escaped hyphen', `${short}\\-${last}`],
    ['a hyphen as an entity', `${short}&ndash;${last}`],
    ['a space as an entity', `${short}&nbsp;${last}`],
    ['a soft hyphen in it', `${short}\u00ad-${last}`],
    ['an invisible space in it', `${short}\u200b-${last}`],
    ['wide digits', [...whole].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')],
    ['the date with hyphens', `${year}-${month}-${day}-${last}`],
    ['the date with spaces', `${year} ${month} ${day} ${last}`],
    ['the short date with spaces', `90 01 01-${last}`],
    ['the date with full stops', `${year}.${month}.${day}-${last}`],
    ['the date with slashes', `${year}/${month}/${day}-${last}`],
    ...['/', '_', ':', '.', '::', '__', '//', ' / ', '=', '~', '*', '\\', '−−', ' -- '].map((sign) => [
      `${sign} as its sign`,
      `${short}${sign}${last}`,
    ]),
    ['the date with full stops and a slash', `${year}.${month}.${day}/${last}`],
    ['the date with underscores', `${year}_${month}_${day}_${last}`],
    ['the date with colons', `${year}:${month}:${day}:${last}`],
    ['a letter O for a nought', `${year}O1O1-${last}`],
    ['a temporary number', '850312-TF12'],
    ['a temporary number with its century', '19850312TF12'],
    ['a letter for the first of the last digits', '850312/T123'],
    ['the last digits hidden behind a slash', '850312/XXXX'],
    ['a coordination number', madeUpNumber('19900161')],
    ['a short coordination number', `900161-${madeUpNumber('19900161').slice(8)}`],
    ['somebody born on the last of February in a leap year', madeUpNumber('20000229')],
    ['somebody born in the 19th century', madeUpNumber('18991231')],
  ])('%s', (_, text) => expect(found(text)).toEqual([NUMBER]));

  test.each([
    ['after a word and a colon', `pnr:${whole}`],
    ['in brackets', `(${short}-${last})`],
    ['at the end of a sentence', `Hen har ${short}-${last}.`],
    ['in bold', `**${short}-${last}**`],
    ['in a table', `|${short}-${last}|`],
    ['in YAML', `title: ${whole}`],
    ['in quoted YAML', `title: "${whole}"`],
    ['as a key in YAML', `  ${whole}: text`],
    ['in a comment', `# ${whole}`],
    ['in an address', `https://example.org/?p=${short}-${last}`],
    ['in an attribute', `<Note title="${whole}">`],
    ['behind the word ISBN', `isbn: ${short}-${last}`],
    ['after another number', `12 st ${whole}`],
  ])('%s', (_, text) => expect(found(text)).toEqual([NUMBER]));

  test('on its own line, once for each', () => {
    const problems = checkPrivacy(`---\ntitle: x\n---\n\nA ${whole} och ${short}-${last}.`, 'x.mdx', new Set());
    expect(problems.map(({ line }) => line)).toEqual([5, 5]);
  });
});

describe('what looks like a personal identity number and is not one is passed over', () => {
  const wrong = `${short}-${last.slice(0, 3)}${(Number(last.at(-1)) + 1) % 10}`;
  test.each([
    ['a wrong check digit', wrong],
    ['a day that does not exist', `990230-980${checkDigit('990230980')}`],
    ['a month that does not exist', `991330-980${checkDigit('991330980')}`],
    ['an organisation number', '212000-1355'],
    ['an organisation number with its century', '16212000-1355'],
    ['an organisation number of a company', '556000-4615'],
    ['an ISBN-13', 'ISBN 978-3-16-148410-0'],
    ['an ISBN-13 without the word', '9783161484100'],
    ['an ISBN-10', 'ISBN 0-306-40615-2'],
    ['an ISBN in YAML', '  isbn: "978-3-16-148410-0"'],
    ['a DOI', `10.5555/${short}-${last}`],
    ['a DOI as an address', `https://doi.org/10.5555/${whole}`],
    ['a URN', `urn:nbn:se:exempel-${whole}`],
    ['the number of an exchange', '031-365 00 00'],
    ['the number of an exchange abroad', '+46 31 365 00 00'],
    ['the support line', '08-527 44 290'],
    ['a date and a clock', '2026-11-23 kl. 13.30'],
    ['a date and a number', '2026-11-23, 1430 exemplar'],
    ['a span of dates', '2026-11-23–2026-12-24'],
    ['a span of years', '1990–2026'],
    ['a long run of digits', `77${whole}77`],
    ['a run of sixteen digits', `1234${whole}`],
    ['letters around it', `a${short}${last}b`],
    ['a case number', 'KS 2026-01234'],
    ['a case number with a slash', 'SLK-2026-00123/45'],
    ['an ORCID', '0000-0002-1825-0097'],
    ['a decimal number', `3,${short} ${last}`],
    ['a day and an amount', `${year}-${month}-${day}: ${last} exemplar`],
    ['the day of an address, and the number of its page', `https://example.org/${year}/${month}/${day}/${last}`],
    ['a version', '20240517-A12'],
    ['a law', 'SFS 2018:1142'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]));
});

describe('an e-mail address', () => {
  test.each([
    'testa.ovning@exempelstad.example',
    'Testa.Övning@exempelstad.example',
    'testa_ovning@exempelstad.example',
    'testa@gmail.com',
    'testa@hotmail.se',
    'tesova@skola.goteborg.se',
    'testa.övning @ gmail.com',
    'testa@ gmail.com',
    'testa.ovning[at]gmail[dot]com',
    'testa.ovning (at) exempelstad (punkt) example',
    'testa.ovning@exempelstad[.]example',
    'testa at gmail dot com',
    'testa snabel-a gmail punkt com',
  ])('%s is a person’s', (address) => expect(found(`Skriv till ${address}.`)).toEqual([ADDRESS]));
  test.each([
    'trygghet@exempelstad.example',
    'stadsledningskontoret@stadshuset.goteborg.se',
    'ks-diarium@exempelstad.example',
    'trygghet (at) exempelstad (punkt) example',
  ])('%s is a function’s', (address) => expect(found(`Skriv till ${address}.`)).toEqual([]));
  test('is a function’s when contacts.yaml says so, however it is capitalised', () => {
    expect(found('[mejla](mailto:Trygg.Stad@exempelstad.example)', ['trygg.stad@exempelstad.example'])).toEqual([]);
  });
  test('of a private provider is a person’s even then', () => {
    expect(found('trygg.stad@gmail.com', ['trygg.stad@gmail.com'])).toEqual([ADDRESS]);
  });
});

/** From the series that Post- och telestyrelsen keeps for books and films. */
describe('a telephone number', () => {
  test.each([
    '070-174 06 05',
    '0701740605',
    '070 174 06 05',
    '+46 70 174 06 05',
    '+46701740605',
    '+46 (0)70-174 06 05',
    '0046701740605',
    '(070) 174 06 05',
    '070 – 174 06 05',
    '070\u00a0174\u00a006\u00a005',
    '070.174.06.05',
    '070/174 06 05',
    '(070)174 06 05',
    '+46 (0)70.174.06.05',
    '+46(70)1740605',
    '070_174_06_05',
    'O7O-174 O6 O5',
    '070-174 OO 05',
    '[mobilen](tel:+46701740605)',
  ])('%s is a mobile’s', (number) => expect(found(`Ring ${number}.`)).toEqual([MOBILE]));
  test.each([
    '031-390 06 05',
    '08-465 004 10',
    '112',
    '114 14',
    '020-91 00 60',
    '077-456 70 00',
    '0771-567 567',
    '+46 8 465 004 10',
    '07-14',
    '07.02.2024 14.30',
    '0,7023456789',
    '1070-174 06 05',
  ])('%s is not', (number) => expect(found(`Ring ${number}.`)).toEqual([]));
  test('in an address is somebody else’s digits', () => expect(found('https://example.org/a/0701740605')).toEqual([]));
});

test('the message never repeats what was found, since messages end up in logs', () => {
  const secrets = [whole, `${short}-${last}`, 'testa.ovning@exempelstad.example', '070-174 06 05'];
  const told = checkPrivacy(secrets.join('\n'), 'reports/x.mdx', new Set()).map(formatProblem);
  expect(told).toHaveLength(secrets.length);
  for (const secret of secrets) expect(told.join()).not.toContain(secret);
  for (const problem of told) expect(problem).not.toMatch(/\d{4}/);
});

test('a line ten times as long takes about ten times the work, not a hundred times', () => {
  const work = (length: number): number => {
    const before = process.cpuUsage();
    for (const piece of ['a', '1', '0', '1 ', 'a.', '@', '07', '19', '978-'])
      expect(found(piece.repeat(length))).toEqual([]);
    // The sum is exact; how it is divided is told in whole ticks of the clock, which may be none.
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
  work(1_000);
  expect(work(500_000)).toBeLessThan(40 * work(50_000));
});
