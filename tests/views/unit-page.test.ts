import { expect, test } from 'vitest';
import { unitPage } from '../../src/views/unit-page.ts';
import { article, catalogOf, guideline, meeting } from '../model/small-portal.ts';

const files = {
  'network/units/moder-ab.yaml': 'name: Moder AB\nkind: bolag\ncluster: bostäder\nconfirmed: true\n',
  'network/units/dotter-ab.yaml': 'name: Dotter AB\nkind: bolag\nparent: moder-ab\nconfirmed: false\n',
  'network/units/kontoret.yaml':
    'name: Kontoret\nkind: forvaltning\nboard: Nämnden\nemail: kontoret@exempelstad.example\naudiences: [skola]\nconfirmed: true\n',
  'network/units/ny.yaml': 'name: Ny\nkind: forvaltning\nconfirmed: true\n',
  'network/coverage.yaml': `counted: 2026-11-20
units:
  - { unit: kontoret, role: contact, confirmed: 2026-09-01 }
  - { unit: moder-ab, role: vacant }
  - { unit: dotter-ab, role: deputy, confirmed: 2026-01-01 }
history:
  - { counted: 2026-11-10, vacant: [kontoret, moder-ab] }
`,
  'network/guideline.yaml': guideline([
    { id: 'a', title: 'Alla', followUp: 'Gör ni det?', section: 'Avsnitt 3', ability: 'Att kunna det.' },
    { id: 'b', title: 'Bolagen', who: 'bolag' },
  ]),
  'network/meetings/forst.mdx': meeting({ title: 'Först', date: '2026-03-01', attendance: '[kontoret, moder-ab]' }),
  'network/meetings/sedan.mdx': meeting({ title: 'Sedan', date: '2026-09-01', attendance: '[moder-ab]' }),
  'network/meetings/utan.mdx': meeting({ title: 'Utan närvaro', date: '2026-10-01' }),
  'network/meetings/nasta.mdx': meeting({ title: 'Nästa', date: '2026-12-01' }),
  'guidance/for-skolan.mdx': article({ title: 'För skolan', audiences: '[skola]' }),
};
const catalog = catalogOf(files, 'network');
const page = (id: string) =>
  unitPage(
    catalog,
    catalog.units.find((unit) => unit.id === id)!,
  );

test('a unit says what it is and whom it belongs to, and nothing that is not known', () => {
  expect(page('kontoret').lead).toBe('Förvaltning under Nämnden');
  expect(page('kontoret').facts.map(({ term, text }) => `${term}: ${text}`)).toEqual([
    'Slag: Förvaltning',
    'Nämnd: Nämnden',
    'Brevlåda: kontoret@exempelstad.example',
  ]);
  expect(page('dotter-ab').lead).toBe('Dotterbolag till Moder AB');
  expect(page('dotter-ab').facts.at(-1)).toEqual({
    term: 'Moderbolag',
    text: 'Moder AB',
    href: '/natverket/enheter/moder-ab/',
  });
  expect(page('moder-ab').facts.at(-1)).toEqual({ term: 'Kluster', text: 'Bostäder' });
  expect(page('ny').facts).toEqual([{ term: 'Slag', text: 'Förvaltning' }]);
});

test('who it has, when the facts are from and how long it had nobody', () => {
  expect(page('kontoret').standing?.words).toEqual([
    'Har kontaktperson.',
    'Uppgifterna är från den 1 september 2026.',
    'Utan någon det senaste året: 10 dagar.',
    'Räknat den 20 november 2026.',
  ]);
  expect(page('moder-ab').standing?.words.slice(0, 2)).toEqual([
    'Saknar kontaktperson och ersättare.',
    'Utan någon det senaste året: 13 dagar.',
  ]);
  expect(page('ny').standing?.words).toEqual(['Inte räknad.', 'Räknat den 20 november 2026.']);
  const { year = [], keys } = page('kontoret').standing!;
  expect([year.length, year[0]!.month, year.at(-1)!.month, year.at(-1)!.state]).toEqual([
    12,
    'december 2025',
    'november 2026',
    'contact',
  ]);
  expect(keys.map(({ state }) => state)).toEqual(['unknown', 'contact']);
});

test('its responsibilities, each with the question of the follow-up and that nobody has asked it', () => {
  expect(page('moder-ab').duties).toEqual([
    {
      title: 'Alla',
      text: 'Text.',
      details: ['Avsnitt 3', 'Förmåga: Att kunna det.'],
      followUp: { question: 'Gör ni det?', state: 'Inte frågat', lines: [] },
    },
    { title: 'Bolagen', text: 'Text.', details: [] },
  ]);
  expect(page('kontoret').duties.map(({ title }) => title)).toEqual(['Alla']);
});

test('the meetings where attendance was noted, the newest first; others say nothing of who was there', () => {
  expect(page('kontoret').meetings.summary).toBe('Med på 1 av 2 möten där närvaron är noterad.');
  expect(page('kontoret').meetings.all.map(({ title, wasThere }) => [title, wasThere])).toEqual([
    ['Sedan', false],
    ['Först', true],
  ]);
});

test('texts for those who work there, where the content knows who they are', () => {
  expect(page('kontoret').concerns).toMatchObject([{ href: '/malgrupper/skola/', cards: [{ title: 'För skolan' }] }]);
  expect(page('moder-ab').concerns).toEqual([]);
});

test('before anybody has counted it says nothing of who it has', () => {
  const { 'network/coverage.yaml': _, ...uncounted } = files;
  const none = catalogOf(uncounted, 'network');
  expect(unitPage(none, none.units[0]!).standing).toBeUndefined();
});
