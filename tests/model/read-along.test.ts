import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/model/catalog.ts';
import { countHints } from '../../src/model/hint-kinds.ts';
import { TEMPLATE_COMMENT } from '../../src/model/template-comment.ts';
import { article, issue, portal, TODAY } from './small-portal.ts';

const NOBODY_ASKED = new Set(['kontaktvag', 'lasarord', 'ensam', 'enda-text']);

/** What a colleague says of a text: `fältet: tipset`, but not what is missing around it. */
function said(body: string, fields: Record<string, string> = {}, path = 'guidance/x.mdx', today = TODAY): string[] {
  const files = portal({ [path]: article(fields, body) });
  return buildCatalog(files, { edition: 'network', today })
    .hints.filter(({ hint, file }) => file === path && !NOBODY_ASKED.has(hint))
    .map(({ line, hint, fault }) => `${line} ${hint}: ${fault}`);
}

const words = (count: number) =>
  Array.from({ length: count }, () => 'ord').map((word, i) => (i ? `${word}${i}` : 'Ett'));

describe('a colleague who reads along tells at its line', () => {
  test.each<[string, string, string]>([
    [
      'a sentence of 26 words',
      `${words(26).join(' ')}.`,
      '11 lang-mening: meningen som börjar ”Ett ord1 ord2 ord3 ord4 …” har 26 ord',
    ],
    [
      'a heading without anybody in it',
      '## Så hanteras ett hot\n\nLugnt.',
      '11 passiv-rubrik: rubriken säger inte vem som gör något (”hanteras”)',
    ],
    [
      'a heading that something must be done',
      '## Anmälan ska lämnas\n\nSnart.',
      '11 passiv-rubrik: rubriken säger inte vem som gör något (”lämnas”)',
    ],
    ['letters that nobody has spelt out', 'Ring SSPX.', '11 forkortning: SSPX förklaras inte i texten'],
    ['a word that stands twice', 'Ring till till chefen.', '11 dubbelord: ”till till” står två gånger i rad'],
    ['marks of a typewriter', 'De sa "nej".', '11 citattecken: citattecknet " är inte det svenska'],
    [
      'a table without names of its columns',
      '| | |\n| --- | --- |\n| a | b |',
      '11 tabell: tabellen har ingen rubrikrad',
    ],
    [
      'a law that has come since',
      'Lagen träder i kraft den 1 juli 2025.',
      '11 tid: den 1 juli 2025 har passerat, men texten säger att det ska hända',
    ],
    [
      'three hundred words without a heading',
      Array.from({ length: 45 }, () => 'Sju korta ord står i den meningen.').join(' '),
      '11 textvagg: 315 ord följer utan rubrik',
    ],
    [
      'a word that a pdf broke at the end of a line, and not that its halves are misspelt',
      'Det före-\nbyggande arbetet på skol- och fritidsgårdar.',
      '11 avstavning: ”före-byggande” är avstavat, som i en text ur en pdf',
    ],
    [
      'a heading with nothing under it',
      '## Tom\n\n## Full\n\n### Del\n\nText.',
      '11 tom-rubrik: under rubriken ”Tom” står ingenting som läsarna ser',
    ],
    [
      'words in a comment, which nobody will see',
      'Text.\n\n{/* Ring skolans rektor först. */}',
      '13 kommentar: ”Ring skolans rektor först.” står inom {/* och */} och syns inte för läsarna',
    ],
  ])('%s', (_, body, hint) => expect(said(body)).toEqual([hint]));

  test('a season in a text that nobody has read for half a year', () => {
    const old = { published: '2026-03-01', reviewBy: '2027-03-01' };
    expect(said('I höst börjar kursen.', old)).toEqual([
      '11 tid: ”I höst” sa något när texten skrevs (2026-03-01), men inte nu',
    ]);
    expect(said('I höst börjar kursen.', { ...old, reviewed: '2026-10-01' })).toEqual([]);
    expect(said('Nästa år blir det fler.', { ...old, published: '2025-12-01' })).toHaveLength(1);
  });

  test('a picture whose words say nothing new', () => {
    const files = portal(
      { 'reports/x.mdx': article({}, '## Antal\n\n![Bild på antal](./a.png)\n\n![Antal](./a.png)') },
      ['reports/a.png'],
    );
    const { hints } = buildCatalog(files, { edition: 'network', today: TODAY });
    expect(hints.filter(({ hint }) => hint === 'alternativtext').map(({ line }) => line)).toEqual([13, 15]);
  });

  test.each([
    ['a sentence of 25 words', `${words(25).join(' ')}.`],
    [
      'an abbreviation that is spelt out anywhere in the text',
      'Ring SSPX.\n\nSamverkan mellan skola, polis och X (SSPX) är en grupp.',
    ],
    ['what stands for its first letters', 'Global Network on Extremism and Technology skriver. GNET finns i London.'],
    [
      'what is said to be something',
      'Tankesmedjan RUSI och säkerhetspolisen PST har skrivit om OECD, SOU 2021:49 och CC BY-SA 3.0.',
    ],
    ['words that may stand twice', 'Det det handlar om är vad man man emellan säger.'],
    ['a verb in s that is no passive', '## Så lyckas ni\n\nPröva.\n\n## Vad som kan finnas\n\nAllt.'],
    ['a foreign language that is marked', '<Foreign lang="en">the the "quote" ABCD</Foreign>'],
    ['what the template says in a comment', `{/* ${TEMPLATE_COMMENT.join('\n    ')} */}\n\nText.`],
    ['a law that is to come', 'Lagen träder i kraft den 1 juli 2027.'],
  ])('and lets be %s', (_, body) => expect(said(body)).toEqual([]));

  test.each([
    ['title: ”Min nya rapport”', { title: '”Min nya rapport”' }, 2],
    ['a name in a list', { asks: '[”Vad hjälper?”, Vem?]' }, 9],
    ['an item of its own', { asks: '\n  - ”Vad hjälper?”' }, 10],
  ])('a field within the quotation marks of Word: %s', (_, fields, line) => {
    expect(said('Text.', fields)).toEqual([
      `${line} citattecken: citattecknen runt texten är Words (”) och syns för läsarna`,
    ]);
  });

  test('but not one where they stand around a part of it, or are meant to be seen', () => {
    expect(said('Text.', { title: '”Nej” och andra svar' })).toEqual([]);
    expect(said('Text.', { title: '"”Nej, aldrig i livet”"' })).toEqual([]);
  });

  test('nothing of what is withdrawn or written in another language', () => {
    expect(said('De sa "nej".', { language: 'en' })).toEqual([]);
    expect(
      said('De sa "nej".', { status: 'withdrawn', withdrawn: '{ date: 2026-11-01, reason: Gammal text. }' }),
    ).toEqual([]);
  });

  test('the same of a letter, by the same rules', () => {
    const files = portal({ 'newsletters/2026-6.mdx': issue({}, 'De sa "nej".') });
    const { hints } = buildCatalog(files, { edition: 'network', today: TODAY });
    expect(hints.filter(({ file }) => file.startsWith('newsletters/')).map(({ hint }) => hint)).toEqual([
      'citattecken',
    ]);
  });
});

describe('a word that the glossary advises against', () => {
  const terms =
    '- id: avradikalisering\n  term: avradikalisering\n  aliases: []\n  avoid: [omprogrammering]\n  definition: Att lämna.\n';
  const hints = (body: string) =>
    buildCatalog(portal({ 'glossary.yaml': terms, 'guidance/x.mdx': article({}, body) }), {
      edition: 'network',
      today: TODAY,
    })
      .hints.filter(({ hint }) => hint === 'ordval')
      .map(({ fault, remedy }) => `${fault} – ${remedy}`);

  test('is told with the word to write, whatever its ending', () => {
    expect(hints('En omprogrammeringen till.')).toEqual([
      '”omprogrammeringen” är ett ord som ordlistan avråder från – skriv ”avradikalisering”',
    ]);
    expect(hints('Våra omprogrammeringsidéer och avradikalisering.')).toEqual([]);
  });
});

describe('texts that are seen together', () => {
  const source = (fields: string) => article({ source: `{ title: T, publisher: P, ${fields} }` });
  const of = (files: Record<string, string>) =>
    buildCatalog(portal(files), { edition: 'network', today: TODAY }).hints.map(({ file, hint }) => `${file} ${hint}`);

  test('tell a source that another text has, however its number is written', () => {
    const [one, other] = ['doi: 10.1002/CL2.1174', 'doi: 10.1002/cl2.1174'];
    expect(of({ 'reports/a.mdx': source(one!), 'reports/b.mdx': source(other!) })).toContain(
      'reports/b.mdx samma-kalla',
    );
    const address = 'address: "https://www.example.org/verket/"';
    const same = 'address: "http://example.org/verket"';
    expect(of({ 'reports/a.mdx': source(address), 'reports/b.mdx': source(same) })).toContain(
      'reports/b.mdx samma-kalla',
    );
  });

  test('tell an address that leads to a list or a start page', () => {
    for (const address of ['https://example.org/', 'https://example.org/publikationer.html'])
      expect(of({ 'reports/a.mdx': source(`address: "${address}"`) })).toContain('reports/a.mdx kallsida');
    expect(of({ 'reports/a.mdx': source('address: "https://example.org/rapporter/verket"') })).not.toContain(
      'reports/a.mdx kallsida',
    );
  });

  test('tell a text that nothing leads to, until something does', () => {
    expect(of({ 'reports/a.mdx': article() })).toContain('reports/a.mdx ensam');
    expect(of({ 'reports/a.mdx': article(), 'reports/b.mdx': article({ related: '[a]' }) })).not.toContain(
      'reports/a.mdx ensam',
    );
    expect(
      of({ 'reports/a.mdx': article(), 'reports/b.mdx': article({}, 'Se [rapporten](/rapporter/a/).') }),
    ).not.toContain('reports/a.mdx ensam');
  });
});

describe('a hint is silenced with a reason', () => {
  const accepts = (words = '') => `[{ hint: citattecken, ${words}reason: Ordagrant ur förhöret. }]`;

  test('all of a kind in the text, or the one that is named', () => {
    expect(said('De sa "nej".', { accepts: accepts() })).toEqual([]);
    expect(said('De sa "nej" och «ja».\n\nOch «ja».', { accepts: accepts('words: citattecknet «, ') })).toEqual([
      '12 citattecken: citattecknet " är inte det svenska',
    ]);
  });

  test('and a silencing that silences nothing is a hint itself', () => {
    expect(said('De sa nej.', { accepts: accepts() })).toEqual([
      '9 tystad: inget tips om citattecken av annat slag att tysta',
    ]);
  });

  test('but not without a reason, and never what must be done', () => {
    const faults = (value: string) =>
      buildCatalog(portal({ 'guidance/x.mdx': article({ accepts: value }) }), {
        edition: 'network',
        today: TODAY,
      }).problems.map(({ line, fault }) => `${line} ${fault}`);
    expect(faults('[{ hint: citattecken }]')).toEqual(['9 saknas']);
    expect(faults('[{ hint: granskning, reason: Vi hinner inte just nu. }]')).toEqual([expect.stringContaining('9 ')]);
  });
});

test('hints are counted by kind, the most first', () => {
  const files = portal({ 'guidance/x.mdx': article({}, 'De sa "nej".\n\nOch "ja".\n\nTill till dem.') });
  const { hints } = buildCatalog(files, { edition: 'network', today: TODAY });
  expect(countHints(hints).slice(0, 1)).toEqual([{ hint: 'citattecken', name: 'Citattecken av annat slag', count: 2 }]);
});
