import { expect, test } from 'vitest';
import { past, unitGroups, upcoming } from '../../src/views/network-page.ts';
import { catalogOf, meeting } from '../model/small-portal.ts';

const WITHDRAWN = { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Inställt. }' };

const catalog = catalogOf({
  'network/meetings/nasta.mdx': meeting({ title: 'Nästa', date: '2026-12-01' }),
  'network/meetings/idag.mdx': meeting({ title: 'I dag', date: '2026-11-23' }),
  'network/meetings/forra.mdx': meeting({ title: 'Förra', date: '2026-11-22' }),
  'network/meetings/forrforra.mdx': meeting({ title: 'Förrförra', date: '2026-03-01' }),
  'network/meetings/installt.mdx': meeting({ title: 'Inställt', date: '2026-12-02', ...WITHDRAWN }),
  'network/meetings/blev-inte-av.mdx': meeting({ title: 'Blev inte av', date: '2026-10-02', ...WITHDRAWN }),
  'network/units/moder-ab.yaml': 'name: Moder AB\nkind: bolag\nconfirmed: true\n',
  'network/units/dotter-ab.yaml': 'name: Dotter AB\nkind: bolag\nparent: moder-ab\nconfirmed: false\n',
  'network/units/ovning.yaml':
    'name: Övningsförvaltningen\nkind: forvaltning\nboard: Övningsnämnden\nconfirmed: true\n',
});

const titles = (meetings: readonly { title: string }[]) => meetings.map(({ title }) => title);

test('meetings to come begin with the next one, past ones with the latest', () => {
  expect(titles(upcoming(catalog))).toEqual(['I dag', 'Nästa']);
  expect(titles(past(catalog))).toEqual(['Förra', 'Förrförra']);
});

test('departments and companies stand apart, and what nobody has confirmed says so', () => {
  expect(unitGroups(catalog)).toEqual([
    {
      name: 'Förvaltningar',
      id: 'forvaltningar',
      units: [{ name: 'Övningsförvaltningen', short: undefined, facts: ['Övningsnämnden'] }],
    },
    {
      name: 'Bolag',
      id: 'bolag',
      units: [
        { name: 'Dotter AB', short: undefined, facts: ['dotterbolag till Moder AB', 'ej bekräftad'] },
        { name: 'Moder AB', short: undefined, facts: [] },
      ],
    },
  ]);
});
