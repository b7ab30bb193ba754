import { describe, expect, test } from 'vitest';
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

const all = (id: string) => [...pageOf(id).begin, ...pageOf(id).drawers.flatMap(({ cards }) => cards)];

test('what an entry means for these readers stands in place of its summary', () => {
  const summary = (id: string) => all(id).find(({ title }) => title === 'Studien')!.summary;
  expect(summary('skola')).toBe('Det betyder så här för skolan.');
  expect(summary('chef')).toBe('En sammanfattning som är precis så lång som den måste vara.');
});

test('only what is for these readers is there, and nothing withdrawn', () => {
  expect(pageOf('skola').count).toBe('3 artiklar');
  expect(pageOf('chef').count).toBe('1 artikel');
});

describe('where to begin', () => {
  const START = (start: string) =>
    `- { id: skola, name: Skola, description: Du i skolan., start: [${start}] }\n- { id: chef, name: Chef, description: Du som leder. }\n`;
  const files = {
    'reports/rapport.mdx': article({ title: 'Rapporten', published: '2026-11-20' }),
    'reports/betyder.mdx': article({ title: 'Betyder', meaning: '{ skola: Något. }', published: '2026-01-02' }),
    'guidance/andras.mdx': article({ title: 'Andras', source: '{ title: T, publisher: Exempelverket }' }),
    'guidance/egen.mdx': article({ title: 'Egen', published: '2026-01-01' }),
    'questions/fraga.mdx': article({ title: 'Fråga', published: '2026-01-01' }),
    'talks/podd.mdx': article({ title: 'Podd', format: 'podcast', published: '2026-11-19' }),
  };
  const begin = (more: Record<string, string> = {}) => {
    const portal = catalogOf({ ...files, ...more });
    return audiencePage(portal, portal.audiences[0]!).begin.map(({ title }) => title);
  };

  test('is what the editor chose, in the editor’s order', () => {
    expect(begin({ 'audiences.yaml': START('rapport, egen') })).toEqual(['Rapporten', 'Egen']);
  });

  test('is without a choice our own guidance, our own answers, what says something to these readers, and the newest', () => {
    expect(begin()).toEqual(['Egen', 'Fråga', 'Betyder', 'Rapporten', 'Podd']);
  });

  test('leaves out what the edition does not show', () => {
    const secret = article({ title: 'Rapporten', sensitivity: 'network' });
    expect(begin({ 'audiences.yaml': START('rapport, egen'), 'reports/rapport.mdx': secret })).toEqual(['Egen']);
  });

  test('a long list says of its first texts what they mean for these readers, and every title', () => {
    const report = (n: number) => [
      `reports/r${n}.mdx`,
      article({ title: `R ${n}`, meaning: '{ skola: Gör så här. }' }),
    ];
    const guidance = ['guidance/forst.mdx', article({ title: 'Först', meaning: '{ skola: Gör så här först. }' })];
    const portal = catalogOf(Object.fromEntries([...Array.from({ length: 70 }, (_, n) => report(n)), guidance]));
    const { drawers } = audiencePage(portal, portal.audiences[0]!);
    expect(drawers.map(({ cards }) => cards.filter(({ summary }) => summary !== '').length)).toEqual([1, 54]);
    expect(drawers.flatMap(({ cards }) => cards.map(({ title }) => title))).toHaveLength(71);
  });

  test('everything follows, folded; what is all there already does not follow again', () => {
    const portal = catalogOf(files);
    const page = audiencePage(portal, portal.audiences[0]!);
    expect(page.drawers.map(({ name }) => name)).toEqual([
      'Vägledning',
      'Frågor och svar',
      'Rapporter',
      'Föredrag och poddar',
    ]);
    expect(pageOf('chef').drawers).toEqual([]);
  });
});
