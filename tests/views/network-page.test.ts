import { expect, test } from 'vitest';
import { networkPage, sourceLine, unitGroups, upcoming } from '../../src/views/network-page.ts';
import { catalogOf, guideline, meeting } from '../model/small-portal.ts';

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

test('meetings to come begin with the next one', () => {
  expect(titles(upcoming(catalog))).toEqual(['I dag', 'Nästa']);
});

test('departments and companies stand apart, each with what is above it', () => {
  expect(unitGroups(catalog)).toEqual([
    { title: 'Förvaltningar', units: [{ name: 'Övningsförvaltningen', above: 'Övningsnämnden' }] },
    {
      title: 'Bolag',
      units: [
        { name: 'Dotter AB', above: 'Dotterbolag till Moder AB' },
        { name: 'Moder AB', above: undefined },
      ],
    },
  ]);
});

test('a unit has a page of its own in the edition of the network alone', () => {
  const units = { 'network/units/moder-ab.yaml': 'name: Moder AB\nkind: bolag\nconfirmed: true\n' };
  const hrefs = (edition: 'internal' | 'network') =>
    unitGroups(catalogOf(units, edition))[1]!.units.map(({ href }) => href);
  expect([hrefs('internal'), hrefs('network')]).toEqual([[undefined], ['/natverket/enheter/moder-ab/']]);
});

test('a cancelled meeting is not the next one', () => {
  const cancelled = 'cancelled: { changed: 2026-11-20, reason: För få kan komma. }';
  const file = meeting({ date: '2026-12-01' }).replace('---\n', `---\n${cancelled}\n`);
  expect(networkPage(catalogOf({ 'network/meetings/nasta.mdx': file })).next).toBeUndefined();
});

test('responsibilities stand under who has them, those of the guideline before how the work is done', () => {
  const file = guideline([
    { id: 'a', holder: 'Kontoret' },
    { id: 'b', holder: 'Nämnden' },
    { id: 'd', holder: 'Nätverket', basis: 'practice' },
    { id: 'c', holder: 'Kontoret' },
  ]);
  const section = networkPage(catalogOf({ 'network/guideline.yaml': file })).guideline;
  expect(section?.isDraft).toBe(true);
  const shown = section?.parts.map(({ title, holders }) => [
    title,
    ...holders.map(({ holder, duties: own }) => [holder, ...own.map(({ id }) => id)]),
  ]);
  expect(shown).toEqual([
    ['Det här säger riktlinjen', ['Kontoret', 'a', 'c'], ['Nämnden', 'b']],
    ['Så går arbetet till', ['Nätverket', 'd']],
  ]);
});

test('partners of this field come before those against organised crime', () => {
  const partner = (id: string, field: string) =>
    `- { id: ${id}, field: ${field}, name: ${id}, description: D., source: Rapport }\n`;
  const list = partner('skatt', 'crime') + partner('center', 'extremism');
  const page = networkPage(catalogOf({ 'network/partners.yaml': list }));
  expect([page.partners, page.otherPartners].map((all) => all.map(({ id }) => id))).toEqual([['center'], ['skatt']]);
});

test.each([
  [
    ['Rapport 2022, avsnitt 1.10', 'Rapport 2022, avsnitt 1.2, 1.3 och 1.10'],
    'Rapport 2022, avsnitt 1.2, 1.3 och 1.10',
  ],
  [['Rapport', 'Rapport', 'Annan, avsnitt 2'], 'Rapport; Annan, avsnitt 2'],
])('where %j were read is said once', (sources, line) => {
  expect(sourceLine(sources.map((source) => ({ source })))).toBe(line);
});
