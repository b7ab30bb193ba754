import { expect, test } from 'vitest';
import { glossaryPage } from '../../src/views/glossary-page.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const page = glossaryPage(
  catalogOf({
    'topics.yaml':
      '- { id: natet, name: Nätet, description: Om nätet., aliases: [doxning] }\n- { id: lokaler, name: Lokaler, description: Om lokaler. }\n',
    'glossary.yaml': `- { id: doxning, term: doxning, definition: Ett ord., source: Hörsägen, confirmed: false }
- { id: atervandare, term: återvändare, definition: Ett ord., source: Exempelverket }
- { id: danger, term: danger, definition: Ett ord. }
`,
    'reports/rapport.mdx': article({ title: 'Rapporten om återvändares barn', source: '{ title: T, publisher: P }' }),
    'guidance/egen.mdx': article({ title: 'När någon är återvändare', published: '2025-01-01' }),
  }),
);
const term = (id: string) => page.flatMap(({ items }) => items).find((each) => each.id === id)!;

test('terms stand under their letter, å last', () => {
  expect(page.map(({ letter, items }) => [letter, items.map((each) => each.id)])).toEqual([
    ['D', ['danger', 'doxning']],
    ['Å', ['atervandare']],
  ]);
});

test('a term leads to the topic that is called the same', () => {
  expect(term('doxning').more).toEqual([{ name: 'Ämnet Nätet', href: '/amnen/natet/' }]);
});

test('a term leads to a text with the word in its title, our own before those of others', () => {
  expect(term('atervandare').more).toEqual([{ name: 'När någon är återvändare', href: '/vagledning/egen/' }]);
});

test('a term that nothing is written of leads nowhere', () => {
  expect(term('danger').more).toEqual([]);
});

test('a source that nobody has read is no source: the reader is not told of it', () => {
  expect(term('doxning').source).toBeUndefined();
  expect(term('atervandare').source).toBe('Exempelverket');
});
