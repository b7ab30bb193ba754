import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/model/entry.ts';
import { languageName } from '../../src/model/languages.ts';
import { entryCard } from '../../src/views/entry-card.ts';
import { article, catalogOf } from '../model/small-portal.ts';

/** The card of an entry of a kind with these fields. */
function card(folder: string, fields: Record<string, string> = {}) {
  const { entries } = catalogOf({ [`${folder}/en-artikel.mdx`]: article(fields) }, 'network');
  return entryCard(entries[0] as Entry);
}

describe('a card', () => {
  test('says what kind of thing the entry is, its title, and leads to its page', () => {
    expect(card('reports')).toMatchObject({
      kind: 'reports',
      tab: 'Rapport',
      title: 'En artikel om ingenting',
      href: '/rapporter/en-artikel/',
      published: '2026-11-01',
    });
  });

  test('calls a talk what it is: a podcast is a podcast', () => {
    expect(card('talks', { format: 'podcast' }).tab).toBe('Podd');
    expect(card('talks', { format: 'webinar' }).tab).toBe('Webbinarium');
  });

  test('tells publisher, year, language and length, in that order', () => {
    const source = '{ title: Titel, publisher: Exempelmyndigheten, year: 2024, language: en }';
    expect(card('training', { source, minutes: '30' }).meta).toEqual([
      'Exempelmyndigheten',
      '2024',
      'på engelska',
      '30 minuter',
    ]);
  });

  test('tells the authors of what has no publisher', () => {
    expect(card('research', { source: '{ title: Titel, authors: [Exempla Påhittsson, Testa Övning] }' }).meta).toEqual([
      'Exempla Påhittsson, Testa Övning',
    ]);
  });

  test('tells the day of a talk rather than the year of its source', () => {
    const source = '{ title: Podden, publisher: Exempelradion, year: 2020 }';
    expect(card('talks', { format: 'podcast', date: '2023-04-05', source }).meta).toEqual([
      'Exempelradion',
      '5 april 2023',
    ]);
  });

  test('says nothing of what is not known: an own text has no publisher and no year', () => {
    expect(card('questions').meta).toEqual([]);
  });

  test('warns by badges of what is made up, withdrawn, or not for everybody', () => {
    expect(card('reports').badges).toEqual([]);
    expect(card('reports', { example: 'true', sensitivity: 'network' }).badges).toEqual([
      'Exempel',
      'Bara för nätverket',
    ]);
    expect(card('reports', { sensitivity: 'internal' }).badges).toEqual(['Internt']);
    expect(card('reports', { status: 'withdrawn', withdrawn: '{ date: 2026-11-02, reason: Fel. }' }).badges).toEqual([
      'Tillbakadragen',
    ]);
  });

  test('says that something has been replaced', () => {
    const { entries } = catalogOf({
      'reports/gammal.mdx': article({ replacedBy: 'ny' }),
      'reports/ny.mdx': article({ title: 'Ny rapport' }),
    });
    expect(entries.map((entry) => entryCard(entry)).find(({ id }) => id === 'gammal')!.badges).toEqual(['Ersatt']);
  });
});

test('languages have Swedish names', () => {
  expect(['en', 'da', 'no', 'fi'].map(languageName)).toEqual(['engelska', 'danska', 'norska', 'finska']);
});
