import { describe, expect, test } from 'vitest';
import { article, faults, issue, meeting } from './small-portal.ts';

const secret = { 'guidance/inre.mdx': article({ title: 'Operation Kanelbulle', sensitivity: 'network' }) };
const named = (fields: Record<string, string>, body?: string) =>
  faults({ ...secret, 'reports/x.mdx': article(fields, body) });
const leak = 'nämner guidance/inre.mdx, som är bara för nätverket – ta bort det här, eller höj artikelns sensitivity';

describe('what is for the network is not named where more may read', () => {
  test.each([
    ['as related', { related: '[inre]' }, undefined, `reports/x.mdx:9 related, nummer 1 – ${leak}`],
    ['as what replaces it', { replacedBy: 'inre' }, undefined, `reports/x.mdx:9 replacedBy – ${leak}`],
    ['in the text', {}, 'Läs om operation kanelbulle.', `reports/x.mdx:2 text – ${leak}`],
    [
      'in the summary',
      { summary: 'Det här är en uppföljning av Operation Kanelbulle.' },
      undefined,
      `reports/x.mdx:2 text – ${leak}`,
    ],
    ['in a point', { points: '[Bygger på Operation Kanelbulle.]' }, undefined, `reports/x.mdx:2 text – ${leak}`],
    [
      'in what it means for somebody',
      { meaning: '{ skola: Fråga om Operation Kanelbulle. }' },
      undefined,
      `reports/x.mdx:2 text – ${leak}`,
    ],
    ['in an internal text', { sensitivity: 'internal' }, 'Operation Kanelbulle.', `reports/x.mdx:2 text – ${leak}`],
  ])('%s', (_, fields, body, problem) => expect(named(fields, body)).toEqual([problem]));

  test('in a letter', () => {
    expect(faults({ ...secret, 'newsletters/2026-1.mdx': issue({}, 'Nytt: Operation Kanelbulle.') })).toEqual([
      `newsletters/2026-1.mdx:2 text – ${leak}`,
    ]);
  });

  test('a meeting, which is internal, is not named in the open', () => {
    const files = {
      'network/meetings/m.mdx': meeting({ title: 'Hemliga klubben träffas' }),
      'reports/x.mdx': article({}, 'Hemliga klubben träffas snart.'),
    };
    expect(faults(files)[0]).toContain('nämner network/meetings/m.mdx, som är intern');
  });
});

test('a short title is not found inside longer words', () => {
  const files = (body: string) => ({
    'network/meetings/m.mdx': meeting({ title: 'Möte' }),
    'reports/x.mdx': article({}, body),
  });
  expect(faults(files('Vi hade ett höstmöte och ett mötesprotokoll.'))).toEqual([]);
  expect(faults(files('Mötesplats? Ett möte, sa vi.'))).toHaveLength(1);
});

test('among those who may read it, it may be named', () => {
  expect(named({ sensitivity: 'network', related: '[inre]' }, 'Operation Kanelbulle.')).toEqual([]);
});
