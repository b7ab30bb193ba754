import { expect, test } from 'vitest';
import { audiencePage } from '../../src/views/audience-page.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const catalog = catalogOf({
  'research/studie.mdx': article({
    title: 'Studien',
    audiences: '[skola, chef]',
    meaning: '{ skola: Det betyder så här för skolan. }',
  }),
  'questions/fraga.mdx': article({ title: 'Frågan' }),
  'guidance/stod.mdx': article({ title: 'Stödet' }),
  'reports/indragen.mdx': article({
    title: 'Indragen',
    status: 'withdrawn',
    withdrawn: '{ date: 2026-11-02, reason: Fel. }',
  }),
});
const pageOf = (id: string) =>
  audiencePage(
    catalog,
    catalog.audiences.find((audience) => audience.id === id)!,
  );

test('guidance comes first and questions next, since that is what one needs in a hurry', () => {
  expect(pageOf('skola').drawers.map(({ name }) => name)).toEqual(['Vägledning', 'Frågor och svar', 'Forskning']);
});

test('what an entry means for these readers stands in place of its summary', () => {
  const summary = (id: string) =>
    pageOf(id)
      .drawers.flatMap(({ cards }) => cards)
      .find(({ title }) => title === 'Studien')!.summary;
  expect(summary('skola')).toBe('Det betyder så här för skolan.');
  expect(summary('chef')).toBe('En sammanfattning som är precis så lång som den måste vara.');
});

test('only what is for these readers is there, and nothing withdrawn', () => {
  expect(pageOf('skola').count).toBe('3 artiklar');
  expect(pageOf('chef').count).toBe('1 artikel');
});
