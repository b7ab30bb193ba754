import { expect, test } from 'vitest';
import { closedPolls } from '../../src/views/poll-outcome.ts';
import { catalogOf } from '../model/small-portal.ts';

const poll = (closed: string, more: string) =>
  `question: Fråga ${closed}?\nwhy: Vi väljer.\n${more}closes: ${closed}\nsent: 2026-09-01\noutcome:\n  closed: ${closed}\n`;
const files = {
  'network/polls/form.yaml': `${poll('2026-10-09', 'answers: [Sida, Fil]\n')}  asked: 41\n  answered: 33\n  answers:\n    - { answer: 1, total: 21, forvaltning: 13, bolag: 8 }\n    - { answer: 2 }\n`,
  'network/polls/antal.yaml': `${poll('2026-11-01', 'kind: number\n')}  asked: 41\n  sum: { total: 7800 }\n`,
  'network/polls/oppen.yaml':
    'question: Öppen?\nwhy: Vi väljer.\nanswers: [Ja, Nej]\ncloses: 2026-12-24\nsent: 2026-11-20\n',
};

test('the network reads what came of its questions, the latest first, and no number that could tell of somebody', () => {
  const shown = closedPolls(catalogOf(files, 'network', '2026-11-25'));
  expect(shown.map(({ told, facts }) => [told, facts])).toEqual([
    ['Stängd 1 november 2026. Antalet svar visas inte. 41 fick frågan.', [{ term: 'Summa', text: '7800' }]],
    [
      'Stängd 9 oktober 2026. 33 av 41 svarade.',
      [
        { term: 'Sida', text: '21 (förvaltningar 13, bolag 8)' },
        { term: 'Fil', text: 'färre än fem, eller inget' },
      ],
    ],
  ]);
});

test('nobody else reads that anything was asked', () => {
  for (const edition of ['internal', 'open'] as const)
    expect(closedPolls(catalogOf(files, edition, '2026-11-25'))).toEqual([]);
});
