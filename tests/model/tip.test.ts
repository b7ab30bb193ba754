import { describe, expect, test } from 'vitest';
import { entryAt, isSameAddress, withoutTracking } from '../../src/model/tip.ts';
import { article, faults } from './small-portal.ts';

const SITE = 'https://portal.exempelstad.example/vbe/';

describe('an address', () => {
  test.each([
    'http://www.myndighet.example/rapport',
    'https://myndighet.example/rapport/',
    'https://myndighet.example/rapport#sidan-4',
    'https://myndighet.example/rapport?utm_source=brev&fbclid=1',
  ])('%s is the same as the plain one', (other) => {
    expect(isSameAddress('https://myndighet.example/rapport', other)).toBe(true);
  });

  test('with another page or another question is another', () => {
    for (const other of ['https://myndighet.example/', 'https://myndighet.example/rapport?id=2'])
      expect(isSameAddress('https://myndighet.example/rapport?id=1', other)).toBe(false);
  });

  test('is kept without what tells where somebody found it', () => {
    expect(withoutTracking('https://myndighet.example/r?a=1&utm_campaign=x&mc_cid=2#del')).toBe(
      'https://myndighet.example/r?a=1#del',
    );
  });
});

describe('the entry of an address', () => {
  const entry = { kind: 'reports' as const, id: 'rapport', source: { title: 'R', publisher: 'M', authors: [], language: 'sv', address: 'https://myndighet.example/r', doi: '10.1000/x' } }; // prettier-ignore
  const found = (given: string) => entryAt(given, [entry], SITE)?.id;

  test('is found by its own page, its source and the source’s DOI', () => {
    for (const given of [
      '/rapporter/rapport/',
      `${SITE}rapporter/rapport`,
      'https://www.myndighet.example/r/',
      'https://doi.org/10.1000/x',
    ])
      expect(found(given)).toBe('rapport');
  });

  test('is none for an address that nobody has described', () => {
    expect(found('https://myndighet.example/annat')).toBeUndefined();
  });
});

describe('the list of tips in the content', () => {
  const tips = (text: string) => faults({ 'newsletters/tips.yaml': text, 'reports/x.mdx': article() });

  test('may be missing, and is no issue', () => expect(faults({})).toEqual([]));
  test('is fine with an address or an entry, and a reason', () => {
    expect(tips('- { address: "https://myndighet.example/", why: Ny., added: 2026-11-24 }\n- { entry: x, why: Bra., added: 2026-11-24 }')).toEqual([]); // prettier-ignore
  });

  test('is held against the same rules as all content', () => {
    expect(tips('- { address: "https://sparrad.example/a", why: Ring 070-123 45 67., added: 2026-11-24 }')).toEqual([
      'newsletters/tips.yaml:1 personuppgift – ett mobilnummer – ange växelns eller funktionens nummer, eller ta bort det',
      'newsletters/tips.yaml:1 länk – länkar till en webbplats som portalen aldrig länkar till – beskriv källan utan adress',
    ]);
  });

  test('says what is wrong with a tip that has no target, or two', () => {
    for (const target of ['', 'address: "https://myndighet.example/", entry: x, '])
      expect(tips(`- { ${target}why: Ny., added: 2026-11-24 }`)).toEqual([
        'newsletters/tips.yaml:1 nummer 1 – har inte precis ett mål – skriv antingen `address:` eller `entry:`',
      ]);
  });
});
