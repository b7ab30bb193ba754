import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { lawsChecked, lawTitle, type Law } from '../../src/model/law.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { article, faults, portal } from './small-portal.ts';

const law = (id: string, more = '') =>
  `- { id: ${id}, name: Exempellagen, sfs: "2099:1", paragraph: 3 §, area: Övning, meaning: Öva., binds: alla, checked: 2026-05-26, seen: Påhittad${more && `, ${more}`} }\n`;

describe('a text names its laws by id', () => {
  test('of every kind of entry', () => {
    for (const kind of ['guidance', 'questions', 'reports'])
      expect(faults({ 'laws.yaml': law('sol-19-1'), [`${kind}/x.mdx`]: article({ laws: '[sol-19-1]' }) })).toEqual([]);
  });

  test('and one that is not there is told with the nearest', () => {
    expect(faults({ 'laws.yaml': law('sol-19-1'), 'guidance/x.mdx': article({ laws: '[sol-19-2]' }) })).toEqual([
      'guidance/x.mdx:9 laws, nummer 1 – ”sol-19-2” finns inte i laws.yaml – menade du `sol-19-1`?',
    ]);
  });

  test('and is not blamed while the list has a fault', () => {
    const files = { 'laws.yaml': '- { id: a }\n', 'guidance/x.mdx': article({ laws: '[b]' }, '[Lag](/lagar/#b)') };
    expect(faults(files).filter((each) => !each.startsWith('laws.yaml'))).toEqual([]);
  });

  test('or links to its place in the list', () => {
    const link = (id: string) => ({ 'laws.yaml': law('a'), 'reports/x.mdx': article({}, `[Lagen](/lagar/#${id})`) });
    expect(faults(link('a'))).toEqual([]);
    expect(faults(link('b'))).toEqual([
      expect.stringMatching(/^reports\/x\.mdx:11 länk – sidan \/lagar\/#b finns inte/),
    ]);
  });

  test('two with one id are told', () => {
    expect(faults({ 'laws.yaml': law('a') + law('a') })).toEqual([
      'laws.yaml:2 id – id ”a” finns redan i laws.yaml – ge den ena ett annat id',
    ]);
  });

  test.each([
    ['status: föreslagen', /^laws\.yaml:1 nummer 1, status – /],
    ['inForce: 2025-02-30', /^laws\.yaml:1 nummer 1, inForce – är ett datum som inte finns/],
    ['adress: x', /^laws\.yaml:1 nummer 1, adress – okänd nyckel – menade du `address`\?/],
  ])('%s is a fault', (more, fault) => {
    expect(faults({ 'laws.yaml': law('a', more) })).toEqual([expect.stringMatching(fault)]);
  });
});

describe('hints', () => {
  const hintsOn = (today: string, list: string) =>
    buildCatalog(
      portal({
        'laws.yaml': list,
        'guidance/x.mdx': article({ laws: '[a]', source: '{ title: T, publisher: P }' }),
        'questions/y.mdx': article({ laws: '[a]', readerWords: '[lag]' }),
      }),
      { edition: 'open', today },
    )
      .hints.filter(({ hint }) => hint === 'lag')
      .map(formatProblem);

  test('a law that nobody has looked at for six months is told with the texts that lean on it', () => {
    expect(hintsOn('2026-11-26', law('a'))).toEqual([]);
    expect(hintsOn('2026-11-27', law('a'))).toEqual([
      'laws.yaml:1 checked – ingen har kontrollerat Exempellagen (2099:1), 3 § på ett halvår; texter som bygger på den: guidance/x.mdx, questions/y.mdx – slå upp lagen, rätta texterna om den har ändrats, och skriv dagens datum i checked',
    ]);
  });

  test('one that no text leans on says so', () => {
    expect(hintsOn('2026-11-27', law('a', 'note: x').replace('2026-05-26', '2026-11-01') + law('b'))).toEqual([
      expect.stringContaining('ingen text bygger på den'),
    ]);
  });

  test('those read in an old copy are told in one line, so that the others are seen', () => {
    const fresh = (id: string) => law(id, 'wording: 2026-02-12').replace('2026-05-26', '2026-11-01');
    expect(hintsOn('2026-11-26', fresh('a') + fresh('b'))).toEqual([
      'laws.yaml:1 wording – 2 lagar är lästa i en lydelse som är äldre än ett halvår – slå upp dem med raden wording på riksdagen.se, skriv dagens datum i checked och ta bort wording',
    ]);
  });
});

test('a page can answer for the day when the least lately checked of its laws was looked at', () => {
  const on = (checked: string) => ({ checked }) as Law;
  expect(lawsChecked([on('2026-11-26'), on('2026-04-01'), on('2026-06-01')])).toBe('2026-04-01');
  expect(lawsChecked([])).toBeUndefined();
});

test('a law is called by name, number and paragraph, as far as it has them', () => {
  expect(lawTitle({ name: 'Socialtjänstlagen', sfs: '2025:400', paragraph: '19 kap. 1 §' } as Law)).toBe(
    'Socialtjänstlagen (2025:400), 19 kap. 1 §',
  );
  expect(lawTitle({ name: 'Rättspraxis' } as Law)).toBe('Rättspraxis');
});
