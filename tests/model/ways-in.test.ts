import { describe, expect, test } from 'vitest';
import { article, faults } from './small-portal.ts';

const audiences = (start: string) => ({
  'audiences.yaml': `- { id: skola, name: Skola, description: Du i skolan., start: [${start}] }\n- { id: chef, name: Chef, description: Du som leder. }\n`,
  'reports/for-skolan.mdx': article({}),
  'reports/for-chefen.mdx': article({ audiences: '[chef]' }),
  'reports/indragen.mdx': article({ status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' }),
});

describe('where an audience begins', () => {
  test('may be any text that is written for it', () => {
    expect(faults(audiences('for-skolan'))).toEqual([]);
  });

  test.each([
    ['for-skolen', 'ingen text har id ”for-skolen” – menade du `for-skolan`?'],
    [
      'for-chefen',
      '”for-chefen” är inte skriven för skola – lägg till skola under audiences i den texten, eller välj en annan',
    ],
    ['indragen', '”indragen” är tillbakadragen – välj en annan text'],
    ['for-skolan, for-skolan', '”for-skolan” står två gånger – ta bort den ena'],
  ])('is not %s', (start, fault) => {
    const found = faults(audiences(start));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^audiences\.yaml:1 start/);
    expect(found[0]).toContain(fault);
  });

  test('is at most five texts', () => {
    expect(faults(audiences('a, b, c, d, e, f')).join('\n')).toContain('har fler än fem texter');
  });
});

describe('groups of topics', () => {
  const topics = (...groups: (string | undefined)[]) =>
    faults({
      'topics.yaml': ['natet', 'lokaler', 'skola', 'hot']
        .map(
          (id, at) =>
            `- { id: ${id}, name: ${id}, description: Om det.${groups[at] ? `, group: ${groups[at]}` : ''} }\n`,
        )
        .join(''),
    });

  test('are no one’s duty, and may hold a single topic', () => {
    expect(topics()).toEqual([]);
    expect(topics('Ett', 'Något helt annat', 'Ett', 'Ett')).toEqual([]);
  });

  test('are of all topics or none', () => {
    expect(topics('Ett', undefined, 'Ett', 'Ett')).toEqual([
      'topics.yaml:2 group – saknas, fast andra ämnen har en grupp – skriv till exempel `Ett`',
    ]);
  });

  test('with nearly the same name are one that somebody misspelt', () => {
    expect(topics('Barn och unga', 'Barn och unga', 'Barn och ugna', 'Barn och unga')).toEqual([
      'topics.yaml:3 group – ”Barn och ugna” har bara ett ämne – menade du `Barn och unga`?',
    ]);
  });
});
