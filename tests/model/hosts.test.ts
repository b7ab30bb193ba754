import { describe, expect, test } from 'vitest';
import { checkBlockedHosts } from '../../src/model/hosts.ts';

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
    [
      'twice in a line',
      'https://sparrad.example https://kort.example',
      [`1 ${never}`, '1 länkar genom en adressförkortare'],
    ],
  ])('%s', (_, text, expected) => expect(faults(text)).toEqual(expected));
});

test('other hosts are free, however alike they look', () => {
  expect(
    faults('https://osparrad.example https://sparrad.example.org https://example.org/sparrad.example sparrad.example'),
  ).toEqual([]);
});

test('an address that carries somebody’s key from a mailing is a fault', () => {
  expect(faults('https://example.org/nyheter?a=1&emailkey=abc')).toEqual([
    '1 adressen bär en personlig nyckel ur ett utskick',
  ]);
});
