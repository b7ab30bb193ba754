import { expect, test } from 'vitest';
import { badCharacters } from '../../src/model/characters.ts';
import { hasDigits, isEveryday } from '../../src/model/everyday.ts';
import { checkBlockedHosts } from '../../src/model/hosts.ts';
import { checkNumbers } from '../../src/model/phone-numbers.ts';
import { personalIn } from '../../src/model/privacy.ts';
import { seeded } from '../bench/random.ts';

const everyday = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter(isEveryday);

test('Swedish text is everyday', () => {
  expect(isEveryday('”Våld” – så här, 10–12 % (à 3 €)… säger Zoé\nFAQ & kurser\t§ 4')).toBe(true);
  expect(isEveryday('Ã¥terfall')).toBe(false);
});

test('an everyday letter or sign stands for nothing but itself', () => {
  const disguised = everyday.filter((each) => {
    const forms = each.normalize('NFKC');
    return forms !== each && /[\p{N}@a-zA-Z]/u.test(forms);
  });
  expect(disguised).toEqual([]);
  expect(everyday.filter((each) => /\p{N}/u.test(each))).toEqual([...'0123456789']);
});

test('no everyday letters or signs are broken, one or two of them', () => {
  const pairs = everyday.flatMap((one) => everyday.map((other) => one + other));
  // A letter that is no everyday one is looked at for what stands beside it: here it has nothing of its own to tell.
  expect(pairs.filter((pair) => badCharacters(`${pair} →`).length > 0)).toEqual([]);
});

test('digits are counted wherever they stand, and an O that may be one is enough', () => {
  expect(hasDigits('den 1 i 2', 2)).toBe(true);
  expect(hasDigits('den 1 i 2', 3)).toBe(false);
  expect(hasDigits('1O', 9)).toBe(true);
  expect(hasDigits('bOO', 9)).toBe(true);
  expect(hasDigits('Ordboken', 1)).toBe(false);
});

/** What hides a number or an address, and what stands beside it, from which lines are made by lot. */
// prettier-ignore
const PIECES = [
  '0', '1', '2', '9', '8', '19', '112', '114', '14', '116 000', 'O', 'o', 'OO', '90 01 01', '900101', '19900101',
  '900101-XXXX', '900101TP12', '08-12 34 56', '(08) 12 34 5', '070 123 45 6', '0701', '070-123 45 67',
  '031-12 34 56', '+46', '0046', '\\-', '-', '–', '+', '/', ':', '.', '*', ' ', ' ', '\t', 'XXXX', 'xx', '****',
  'TF12', 'TP', 'T', 'R123', '@', ' at ', '[at]', '( at )', 'snabel-a', '(dot)', ' punkt ', 'a', 'Å', 'anna.berg',
  'gmail.com', 'goteborg.se', 'https://a.se/', 'www.x.se', 'hxxps://', 'ISBN ', '978', 'urn:x:y', 'dnr ', 'ring ',
  '?mc_eid=1', '&shy;', '&nbsp;', '(', '[', '<', ')', ']', '>', 'sista ', '#', '”', '…', 'bad.example',
  '/web/2020/bad.example', '\u00a0', '\u00ad', '½', '①', 'º', '７', '＠',
];

function lines(count: number): string[] {
  const random = seeded(19);
  const line = () => Array.from({ length: random.between(1, 12) }, () => random.pick(PIECES)).join('');
  return Array.from({ length: count }, line);
}

test('a line that is passed over at a glance has nothing that a longer look would find', () => {
  const blocked = { extremist: ['bad.example'], mirrors: [], shorteners: [] };
  const looks = (line: string, beside: string) => [
    personalIn(line + beside, new Set()).map(([fault]) => fault),
    checkNumbers(line + beside, 'x', []).map(({ fault }) => fault),
    checkBlockedHosts(line + beside, 'x', blocked).map(({ fault }) => fault),
  ];
  // An arrow is not everyday, an address may have digits, a bracket may be of an address: each makes a rule look longer.
  const different = lines(20_000).filter(
    (line) => JSON.stringify(looks(line, ' ')) !== JSON.stringify(looks(line, ' → ( https://a.example/12345678 ')),
  );
  expect(different).toEqual([]);
});
