import { expect, test } from 'vitest';
import { evidenceOverview } from '../../src/views/evidence-overview.ts';
import { article, catalogOf } from '../model/small-portal.ts';

const evidence = (strength?: string) =>
  `{ question: Vad?, method: Så., certainty: Så säkert.${strength ? `, strength: ${strength}` : ''} }`;

const catalog = catalogOf({
  'research/svag.mdx': article({ title: 'Svag', evidence: evidence('weak') }),
  'research/god.mdx': article({ title: 'God', evidence: evidence('good') }),
  'research/osagd.mdx': article({ title: 'Osagd', evidence: evidence() }),
  'research/utan.mdx': article({ title: 'Utan' }),
  'research/indragen.mdx': article({
    evidence: evidence('strong'),
    status: 'withdrawn',
    withdrawn: '{ date: 2026-11-02, reason: Fel. }',
  }),
  'reports/rapport.mdx': article({ title: 'Rapport', evidence: evidence('strong') }),
});

test('texts stand under what an editor has said of their evidence, the strongest first; what is not said is not guessed', () => {
  expect(evidenceOverview(catalog, 'research').map(({ bars, texts }) => [bars, texts])).toEqual([
    [3, [{ title: 'God', href: '/forskning/god/' }]],
    [1, [{ title: 'Svag', href: '/forskning/svag/' }]],
  ]);
});

test('each kind has its own, and a kind without evidence none', () => {
  expect(evidenceOverview(catalog, 'reports').map(({ texts }) => texts.length)).toEqual([1]);
  expect(evidenceOverview(catalog, 'guidance')).toEqual([]);
});
