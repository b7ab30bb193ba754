import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/load-catalog.ts';
import { EFFECTS, STRENGTHS } from '../../src/model/evidence.ts';
import { readSettings } from '../../src/settings.ts';
import { methodsPage, together, type MethodRow } from '../../src/views/methods-page.ts';
import { article, catalogOf, faults } from '../model/small-portal.ts';

const { groups, unread } = methodsPage((await loadCatalog(readSettings({}))).catalog);
const rows = groups.flatMap((group) => group.rows);
const bars = ({ strength }: Pick<MethodRow, 'strength'>) => (strength ? STRENGTHS[strength].bars : 0);

describe('the real page', () => {
  test('says of each way what at least one text says, and no stronger than the strongest of them', () => {
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect(row.sources.length, row.id).toBeGreaterThan(0);
      expect(bars(row), row.id).toBeLessThanOrEqual(Math.max(...row.sources.map(bars)));
      if (row.effect !== 'mixed')
        expect(
          row.sources.map(({ effect }) => effect),
          row.id,
        ).toContain(row.effect);
    }
  });

  test('claims benefit for no way without a text that carries it, and says ”vet inte” for the rest', () => {
    for (const { id, effect, strength, sources } of rows)
      expect(strength === undefined, id).toBe(
        effect === 'unknown' && sources.every((each) => each.effect === 'unknown'),
      );
    expect(rows.filter(({ effect }) => EFFECTS[effect].step === 5)).toEqual([]);
  });

  test('tells which ways no text says anything of', () => {
    expect(unread.map(({ id }) => id)).toContain('bidragsvillkor');
  });
});

describe('several texts together', () => {
  const said = (effect: MethodRow['effect'], strength?: MethodRow['strength']) => ({ effect, strength });

  test('the strongest decide, however many weak ones differ', () => {
    expect(together([said('none', 'weak'), said('none', 'weak'), said('promising', 'good')])).toEqual(
      said('promising', 'good'),
    );
  });

  test('equally strong ones that differ give a mixed picture', () => {
    expect(together([said('none', 'limited'), said('promising', 'limited'), said('unknown')])).toEqual(
      said('mixed', 'limited'),
    );
  });

  test('harm that a weak one has seen is never outvoted', () => {
    expect(together([said('harm', 'weak'), said('promising', 'good')])).toEqual(said('mixed', 'good'));
  });

  test('nobody knows where nobody knows', () => {
    expect(together([said('unknown'), said('unknown')])).toEqual(said('unknown', undefined));
  });
});

const FINDING = '{ method: m, effect: promising, says: Det hjälpte. }';
const evidence = (finding = FINDING, strength = 'strength: weak, ') =>
  `{ question: F?, method: M, certainty: C., ${strength}about: [${finding}] }`;
const files = (fields: Record<string, string>) => ({
  'methods.yaml': '- { id: m, name: Mentor, idea: En tanke., forWhom: Unga. }\n',
  'reports/r.mdx': article(fields, 'Det **hjälpte**.'),
});

test('a text that is withdrawn says nothing more', () => {
  const words = (fields: Record<string, string>) =>
    methodsPage(catalogOf(files({ evidence: evidence(), ...fields }))).groups.map(({ word }) => word);
  expect(words({})).toEqual(['Lovande']);
  expect(words({ status: 'withdrawn', withdrawn: '{ date: 2026-11-23, reason: Den var fel. }' })).toEqual([]);
});

test.each([
  [
    'a way that there is none of',
    '{ method: n, effect: unknown, says: Det hjälpte. }',
    '',
    '”n” finns inte i methods.yaml',
  ],
  [
    'a sentence that does not stand in the text',
    '{ method: m, effect: unknown, says: Det hjälpte alla. }',
    '',
    'meningen står inte i texten',
  ],
  ['an effect that nobody has said how sure it is', FINDING, '', 'effekten ”lovande” har ingen styrka'],
  ['a way told of twice', `${FINDING}, ${FINDING}`, 'strength: weak, ', '”m” står två gånger'],
])('the check finds %s', (_, finding, strength, fault) => {
  expect(faults(files({ evidence: evidence(finding, strength) }))).toEqual([expect.stringContaining(fault)]);
});
