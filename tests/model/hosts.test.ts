import { describe, expect, test } from 'vitest';
import { blockedIn, checkBlockedHosts } from '../../src/model/hosts.ts';

const blocked = { extremist: ['sparrad.example'], mirrors: ['spegel.example'], shorteners: ['kort.example'] };
const faults = (text: string) => checkBlockedHosts(text, 'x.mdx', blocked).map(({ line, fault }) => `${line} ${fault}`);

describe('a link to a blocked host stops the build', () => {
  const never = 'länkar till en webbplats som portalen aldrig länkar till';
  test.each([
    ['in a text', 'a\n[b](https://sparrad.example/x)', [`2 ${never}`]],
    ['with www', 'https://www.sparrad.example', [`1 ${never}`]],
    ['with www alone, which becomes a link too', 'www.sparrad.example', [`1 ${never}`]],
    ['on a host below it', 'https://a.b.sparrad.example/', [`1 ${never}`]],
    ['in capitals', 'HTTPS://SPARRAD.EXAMPLE/', [`1 ${never}`]],
    ['with a final full stop', 'https://sparrad.example./x', [`1 ${never}`]],
    ['in front matter', 'source: { address: "https://sparrad.example/" }', [`1 ${never}`]],
    ['in a list of YAML', '- address: http://spegel.example', ['1 länkar till en spegling, inte till utgivaren']],
    ['through a shortener', 'https://kort.example/abc', ['1 länkar genom en adressförkortare']],
    ['behind Google', 'https://www.google.com/url?q=https%3A%2F%2Fsparrad.example%2Fa', [`1 ${never}`]],
    ['behind Outlook', 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.sparrad.example%2Fa&data=x', [`1 ${never}`]], // prettier-ignore
    ['wrapped twice', `https://www.google.com/url?q=${encodeURIComponent('https://www.google.com/url?q=https%3A%2F%2Fsparrad.example')}`, [`1 ${never}`]], // prettier-ignore
    ['in base64', `https://abc.mjt.lu/lnk/AAAA/1/XyZ/${Buffer.from('https://sparrad.example/artikel').toString('base64url')}`, [`1 ${never}`]], // prettier-ignore
    ['in an archive', 'https://web.archive.org/web/2020/https://sparrad.example/a', [`1 ${never}`]],
    ['in an archive without https', 'https://web.archive.org/web/20200101000000/sparrad.example/a', [`1 ${never}`]],
    ['in another archive', 'https://archive.example/https://sparrad.example/a', [`1 ${never}`]],
    ['translated', 'https://www-sparrad-example.translate.goog/a', [`1 ${never}`]],
    ['as a value', 'https://sok.example/?q=site:sparrad.example', [`1 ${never}`]],
    ['that is no link', 'sparrad[.]example', [`1 ${never}`]],
    ['that is no link, with words', 'www (punkt) sparrad (dot) example', [`1 ${never}`]],
    ['that is no link, after hxxp', 'hxxps://sparrad.example/a', [`1 ${never}`]],
    [
      'twice in a line',
      'https://sparrad.example https://kort.example',
      [`1 ${never}`, '1 länkar genom en adressförkortare'],
    ],
  ])('%s', (_, text, expected) => expect(faults(text)).toEqual(expected));
});

test('what was kept of a blocked host is told where it lies by a path too', () => {
  expect(blockedIn('/web/2020/sparrad.example/a', blocked)).toHaveLength(1);
});

test('other hosts are free, however alike they look', () => {
  expect(
    faults('https://osparrad.example https://sparrad.example.org https://example.org/sparrad.example sparrad.example'),
  ).toEqual([]);
});

describe('an address through a system that counts', () => {
  const fault = 'adressen går genom ett system som ser vem som öppnar den';
  const told = (text: string) => checkBlockedHosts(text, 'x.mdx', blocked).map((each) => [each.fault, each.remedy]);

  test('is told with the one to write', () =>
    expect(
      told('https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.cve.se%2F&data=05%7C02%7Cx'),
    ).toEqual([[fault, 'skriv den riktiga adressen: https://www.cve.se/']]));
  test('is told where only its keeper knows where it leads', () =>
    expect(told('https://stad.us4.list-manage.com/track/click?u=abc&id=01')).toEqual([
      [fault, 'öppna den, och skriv adressen till sidan som du kommer till'],
    ]));
  test('is told without the address where that is somebody’s', () =>
    expect(told('https://www.google.com/url?q=https%3A%2F%2Fa.example%2F%3Fu%3Dkim%40b.example')[0]![1]).not.toContain('kim')); // prettier-ignore
  test.each([
    'https://web.archive.org/web/2024/https://www.myndighet.example/r',
    'https://www.google.com/search?q=avhoppare',
    'https://urn.kb.se/resolve?urn=urn:nbn:se:bra-921',
    'Skriv (.) sist, och [.] aldrig.',
  ])('is not %s', (text) => expect(told(text)).toEqual([]));
});

test('an address that carries somebody’s key from a mailing is a fault', () => {
  expect(faults('https://example.org/nyheter?a=1&emailkey=abc')).toEqual([
    '1 adressen bär en personlig nyckel ur ett utskick',
  ]);
});
