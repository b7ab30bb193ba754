import { describe, expect, test } from 'vitest';
import { gatheredPage, kindPage, missingKinds } from '../../src/views/drawers.ts';
import { article, catalogOf } from '../model/small-portal.ts';
import { catalog, outline, source } from './few-texts.ts';

describe('a list of a kind', () => {
  test('of few texts is one drawer, with the newest year first and those without a year last', () => {
    expect(outline(kindPage(catalog, 'reports').drawers)).toEqual([
      ['Nyast först', 'Zebran', 'Öland', '3 frågor', 'Ånge', 'ärla'],
    ]);
  });

  test('does not show what is withdrawn, and counts what it shows', () => {
    expect(kindPage(catalog, 'reports').count).toBe('5 artiklar');
    expect(JSON.stringify(kindPage(catalog, 'reports'))).not.toContain('Indragen');
  });

  test('of guidance has our own first, then what others have', () => {
    expect(outline(kindPage(catalog, 'guidance').drawers)).toEqual([
      ['I er situation', 'Egen vägledning'],
      ['Stöd och metoder från andra', 'Andras stöd'],
    ]);
  });

  test('of our own texts has first what audiences begin with and texts lead to: a new one pushes nothing down', () => {
    const four = catalogOf({
      'questions/ny.mdx': article({ title: 'Ny', published: '2026-11-20' }),
      'questions/gammal.mdx': article({ title: 'Gammal', published: '2026-01-01' }),
      'questions/namnd.mdx': article({ title: 'Nämnd', published: '2026-01-02' }),
      'questions/vald.mdx': article({ title: 'Vald', published: '2026-01-03', related: '[namnd]' }),
      'audiences.yaml':
        '- { id: skola, name: Skola, description: Du i skolan., start: [vald] }\n- { id: chef, name: Chef, description: Du som leder. }\n',
    });
    expect(outline(kindPage(four, 'questions').drawers)).toEqual([['Frågor', 'Vald', 'Nämnd', 'Ny', 'Gammal']]);
  });

  test('of questions is not cut up by years', () => {
    expect(outline(kindPage(catalog, 'questions').drawers)).toEqual([['Frågor', 'En fråga']]);
  });

  test('without any entry says so', () => {
    expect(kindPage(catalog, 'talks')).toMatchObject({ count: 'Inga artiklar än', drawers: [], topics: [] });
  });

  test('wears the colour of its kind in every drawer', () => {
    expect(new Set(kindPage(catalog, 'reports').drawers.map(({ kind }) => kind))).toEqual(new Set(['reports']));
  });

  test('leads from each of its topics to the same kind there', () => {
    expect(kindPage(catalog, 'reports').topics.map(({ href }) => href)).toEqual([
      '/amnen/lokaler/#rapporter',
      '/amnen/natet/#rapporter',
    ]);
  });
});

describe('a long list', () => {
  const many = (from: number, to: number, year?: number) =>
    Array.from({ length: to - from + 1 }, (_, n): [string, string] => [
      `reports/r${from + n}.mdx`,
      article({ title: `Rapport ${from + n}`, source: source(year) }),
    ]);
  const open = (files: [string, string][]) =>
    kindPage(catalogOf(Object.fromEntries(files)), 'reports').drawers.map(({ name, isOpen }) => [name, isOpen]);

  test('opens as many drawers as two screens hold, and folds the rest', () => {
    expect(open([...many(1, 5, 2024), ...many(6, 12, 2023), ...many(13, 16, 2022)])).toEqual([
      ['2024', true],
      ['2023', true],
      ['2022', false],
    ]);
  });

  test('has no drawer of one text: a year with few shares a drawer with those beside it', () => {
    const files = [...many(1, 1, 2026), ...many(2, 5, 2025), ...many(6, 9, 2020), ...many(10, 10)];
    expect(open(files).map(([name]) => name)).toEqual(['2025–2026', '2020 och utan årtal']);
  });

  test('always has its first drawer open', () => {
    expect(open([...many(1, 20, 2024), ...many(21, 24, 2023)])).toEqual([
      ['2024', true],
      ['2023', false],
    ]);
  });

  test('of more than sixty tells the summaries of what is open alone, and every title', () => {
    const { drawers } = kindPage(
      catalogOf(Object.fromEntries([...many(1, 30, 2024), ...many(31, 61, 2023)])),
      'reports',
    );
    expect(drawers.map(({ cards }) => cards.filter(({ summary }) => summary !== '').length)).toEqual([30, 0]);
    expect(drawers[1]!.cards.every(({ title, meta }) => title !== '' && meta.length > 0)).toBe(true);
  });
});

describe('a text of ours that gathers older ones', () => {
  const lists = catalogOf({
    'reports/mer.mdx': article({ title: 'Mer att läsa', published: '2026-11-20' }),
    'reports/rapport.mdx': article({ title: 'Rapport', source: source(2020), published: '2025-01-01' }),
    'talks/poddar.mdx': article({ title: 'Mer att lyssna på', format: 'podcast', published: '2026-11-20' }),
    'talks/vart.mdx': article({ title: 'Vårt föredrag', format: 'talk', date: '2026-12-01', published: '2026-01-01' }),
    'outlook/lage.mdx': article({ title: 'Läget nu', published: '2026-11-20' }),
  });

  test('is of no year: it stands last, in a drawer of its own', () => {
    expect(outline(kindPage(lists, 'reports').drawers)).toEqual([
      ['2020', 'Rapport'],
      ['Våra sammanställningar', 'Mer att läsa'],
    ]);
    expect(outline(kindPage(lists, 'talks').drawers)).toEqual([
      ['2026', 'Vårt föredrag'],
      ['Våra sammanställningar', 'Mer att lyssna på'],
    ]);
  });

  test('stands after what it gathers in a topic too', () => {
    expect(outline(gatheredPage(lists, ({ kind }) => kind === 'reports').drawers)).toEqual([
      ['Rapporter', 'Rapport', 'Mer att läsa'],
    ]);
  });

  test('is not what we write of the world around us: that is of its year', () => {
    expect(outline(kindPage(lists, 'outlook').drawers)).toEqual([['2026', 'Läget nu']]);
  });
});

describe('what is gathered from all kinds', () => {
  test('a topic gathers its entries, one drawer a kind, without empty drawers', () => {
    const page = gatheredPage(catalog, ({ topics }) => topics.includes('natet'));
    expect(page.count).toBe('7 artiklar');
    expect(page.drawers.map(({ name, id, cards }) => [name, id, cards.length])).toEqual([
      ['Vägledning', 'vagledning', 2],
      ['Frågor och svar', 'fragor', 1],
      ['Rapporter', 'rapporter', 4],
    ]);
  });

  test('our own guidance stands before that of others, however new theirs is', () => {
    const [guidance] = gatheredPage(
      catalogOf({
        'guidance/andras.mdx': article({ title: 'Andras', source: source(2026), published: '2026-11-20' }),
        'guidance/egen.mdx': article({ title: 'Egen', published: '2025-01-01' }),
      }),
      () => true,
    ).drawers;
    expect(guidance!.cards.map(({ title }) => title)).toEqual(['Egen', 'Andras']);
  });

  test('what a topic lacks is said in a line, and nothing is said of an empty one', () => {
    const page = (topic: string) => gatheredPage(catalog, ({ topics }) => topics.includes(topic));
    expect(missingKinds(page('natet').drawers)).toBe(
      'Här finns ännu ingen forskning, omvärldsbevakning eller utbildning, och inga föredrag eller poddar.',
    );
    expect(missingKinds(page('finns-inte').drawers)).toBe('');
  });
});
