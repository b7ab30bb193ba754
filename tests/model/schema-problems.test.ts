import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';
import { article, faults } from './small-portal.ts';

const of = (fields: Record<string, string | undefined>, path = 'reports/x.mdx') => faults({ [path]: article(fields) });
const at = (text: string) => [`reports/x.mdx:${text}`];

describe('a required field that is missing', () => {
  test.each([
    ['title', '2 title – saknas – lägg till raden `title: Vad skyddar unga mot radikalisering?`'],
    ['published', '2 published – saknas – lägg till raden `published: 2026-11-23`'],
    ['topics', '2 topics – saknas – lägg till raden `topics: [grundkunskap]`'],
  ])('%s is told with the line to add', (field, problem) => expect(of({ [field]: undefined })).toEqual(at(problem)));

  test('is empty, and not missing, when only its value is', () => {
    expect(of({ owner: '' })).toEqual(
      at('5 owner – är tom – skriv text, till exempel `owner: Stadsledningskontoret, Trygghet och samhälle`'),
    );
    expect(of({ published: '""' })).toEqual(at('4 published – är tomt – skriv ÅÅÅÅ-MM-DD, till exempel `2026-11-23`'));
    expect(of({ status: '""' })).toEqual(
      at('9 status – är tomt – välj ett av: published, draft, withdrawn, eller ta bort raden'),
    );
    expect(of({ reviewed: '' })).toEqual(
      at('9 reviewed – är tomt – skriv ÅÅÅÅ-MM-DD, till exempel `2026-11-23`, eller ta bort raden'),
    );
  });

  test('with a choice of values is told with the choice', () => {
    expect(of({}, 'talks/x.mdx')).toEqual([
      'talks/x.mdx:2 format – saknas – lägg till raden `format: …`, med ett av: talk, webinar, podcast, course',
    ]);
  });

  test('is one of many faults that are told at once', () => {
    expect(of({ title: undefined, summary: 'kort', published: '2026-02-31', nyhet: 'ja' })).toHaveLength(4);
  });
});

describe('a slip in one field hides nothing of the others', () => {
  const told = (text: string) => faults({ 'reports/x.mdx': text }).map((each) => each.split(' – ')[0]);
  test.each([
    ['a colon in the title', { title: 'Hot: en översikt' }, 'reports/x.mdx:2 YAML'],
    ['a quotation that is not closed', { title: '"Hot' }, 'reports/x.mdx:2 YAML'],
    ['a list that is not closed', { topics: '[natet' }, 'reports/x.mdx:7 YAML'],
    ['a #', { title: 'Rapport #3' }, 'reports/x.mdx:2 YAML'],
  ])('%s', (_, fields, slip) => {
    expect(told(article({ published: '2026-02-31', summary: 'kort', ...fields }))).toEqual(
      [slip, 'reports/x.mdx:3 summary', 'reports/x.mdx:4 published'].sort(),
    );
  });
  test('nor does one of each kind hide the others', () => {
    const fields = { title: 'Hot: en översikt', topics: '[natet,, lokaler]', published: '20261127' };
    expect(told(article({ ...fields, example: 'ja' }))).toEqual([
      'reports/x.mdx:2 YAML',
      'reports/x.mdx:4 published',
      'reports/x.mdx:7 YAML',
      'reports/x.mdx:9 example',
    ]);
  });
});

describe('an unknown key', () => {
  test.each([
    ['sumary', 'summary'],
    ['reviewby', 'reviewBy'],
    ['publised', 'published'],
    ['exampel', 'example'],
  ])('%s is taken for %s', (key, meant) =>
    expect(of({ [key]: 'x' })).toEqual(at(`9 ${key} – okänd nyckel – menade du \`${meant}\`?`)),
  );

  test.each([
    ['ämnen', 'topics'],
    ['Målgrupper', 'audiences'],
    ['sammanfatning', 'summary'],
  ])('%s is what the form calls %s', (key, meant) =>
    expect(of({ [meant]: undefined, [key]: '[natet]' })).toEqual([
      expect.stringContaining(` ${key} – okänd nyckel – menade du \`${meant}\`?`),
    ]),
  );

  test('that resembles nothing among many is not told with all of them', () => {
    expect(of({ xyzzyxyzzy: '1' })).toEqual(
      at('9 xyzzyxyzzy – okänd nyckel – ta bort raden; fälten står i handboken, under Fälten'),
    );
  });

  test('that is a field misspelt is all that is told: the field is not missing besides', () => {
    const renamed = article().replace('audiences:', 'audience:');
    expect(faults({ 'reports/x.mdx': renamed })).toEqual(at('8 audience – okänd nyckel – menade du `audiences`?'));
  });

  test('in a group is compared with the keys of that group', () => {
    expect(of({ source: '{ title: a, publisher: b, langauge: en }' })).toEqual(
      at('9 source.langauge – okänd nyckel – menade du `language`?'),
    );
    expect(of({ attachments: '[{ file: a.pdf, titel: b }]' })).toContain(
      'reports/x.mdx:9 attachments, nummer 1, titel – okänd nyckel – menade du `title`?',
    );
  });

  test('that resembles nothing is told with the keys there are', () => {
    expect(of({ withdrawn: '{ date: 2026-01-01, reason: Fel, ordförklaring: x }', status: 'withdrawn' })).toEqual(
      at('9 withdrawn.ordförklaring – okänd nyckel – ta bort raden; de nycklar som finns här är date, reason'),
    );
  });

  test('of another kind is unknown here', () => {
    expect(of({ captions: 'yes' })[0]).toMatch(/^reports\/x\.mdx:9 captions – okänd nyckel/);
    expect(of({ evidence: '{ question: a, method: b, certainty: c }' })).toEqual([]);
  });

  test('is a fault also when it is called __proto__ or constructor', () => {
    expect(of({ __proto__x: '1' })[0]).toContain('okänd nyckel');
    expect(
      faults({ 'reports/x.mdx': article().replace('topics', '__proto__: { a: 1 }\nconstructor: x\ntopics') }).filter(
        (each) => each.includes('okänd nyckel'),
      ),
    ).toHaveLength(2);
  });
});

describe('a value of the wrong type', () => {
  test.each([
    [
      'a number as a title',
      { title: '2024' },
      '2 title – ska vara text – sätt värdet inom "raka citattecken" om det ska läsas som text',
    ],
    [
      'one topic without brackets',
      { topics: 'natet' },
      '7 topics – ska vara en lista – skriv `[ett, två]` eller en rad med `- ` för varje',
    ],
    [
      'yes for true',
      { example: 'yes' },
      '9 example – ska vara `true` eller `false` – skriv `true` eller `false`, utan citattecken',
    ],
    [
      'a year in quotes',
      { source: '{ title: a, publisher: b, year: "2024" }' },
      '9 source.year – ska vara ett tal – skriv bara siffrorna, utan citattecken',
    ],
    [
      'a source in one line',
      { source: 'Boken' },
      '9 source – ska vara en grupp av fält – skriv ett fält på varje rad, indraget två mellanslag',
    ],
    [
      'a status in Swedish',
      { status: 'utkast' },
      '9 status – har ett värde som inte finns – menade du `draft`? välj annars ett av: published, draft, withdrawn',
    ],
    [
      'a status by its name in the form, with a slip',
      { status: 'publiserad' },
      '9 status – har ett värde som inte finns – menade du `published`? välj annars ett av: published, draft, withdrawn',
    ],
  ])('%s', (_, fields, problem) => expect(of(fields)).toEqual(at(problem)));
});

describe('a value that says nothing true', () => {
  test.each([
    [
      'a date that does not exist',
      { published: '2026-02-31' },
      '4 published – är ett datum som inte finns – rätta månad och dag',
    ],
    ['a date without zeros', { published: '2026-2-3' }, '4 published – är inget datum – skriv `2026-02-03`'],
    ['a date in one row of digits', { published: '20261127' }, '4 published – är inget datum – skriv `2026-11-27`'],
    ['a date in words', { published: '27 november 2026' }, '4 published – är inget datum – skriv `2026-11-27`'],
    ['a date as it is spoken', { published: '27/11 2026' }, '4 published – är inget datum – skriv `2026-11-27`'],
    [
      'a year for a date',
      { published: '2026' },
      '4 published – är inget datum – skriv ÅÅÅÅ-MM-DD, till exempel `2026-11-23`',
    ],
    [
      'a year that is none',
      { source: '{ title: a, publisher: b, year: 24 }' },
      '9 source.year – är inget rimligt årtal – skriv fyra siffror, till exempel `2024`',
    ],
    [
      'a DOI with its host',
      { source: '{ title: a, publisher: b, doi: "https://doi.org/10.5555/a" }' },
      '9 source.doi – är ingen DOI – skriv den utan https://doi.org/, till exempel `10.1002/cl2.1174`',
    ],
    [
      'an ISBN with a slip',
      { source: '{ title: a, publisher: b, isbn: "978-3-16-148410-1" }' },
      '9 source.isbn – är inget ISBN (kontrollsiffran stämmer inte) – jämför med publikationens tryckuppgifter',
    ],
    [
      'an ISBN that is cut short',
      { source: '{ title: a, publisher: b, isbn: "978-91-1" }' },
      '9 source.isbn – är inget ISBN (det har 10 eller 13 siffror) – skriv alla siffror i publikationens ISBN',
    ],
    [
      'a source by nobody',
      { source: '{ title: a }' },
      '9 source – saknar både utgivare och författare – lägg till `publisher:` eller `authors:`',
    ],
    [
      'an address without https',
      { source: '{ title: a, publisher: b, address: www.example.org }' },
      '9 source.address – är ingen webbadress – klistra in hela adressen, från `https://`',
    ],
    [
      'a topic by its name',
      { topics: '[Nätet]' },
      '7 topics, nummer 1 – ”Nätet” finns inte i topics.yaml – menade du `natet`?',
    ],
    ['no topic at all', { topics: '[]' }, '7 topics – är tom – ange minst ett ämne ur topics.yaml'],
    ['four points', { points: '[a, b, c, d]' }, '9 points – har fler än tre punkter – behåll de tre viktigaste'],
    [
      'a summary of two words',
      { summary: 'Två ord.' },
      '3 summary – är kortare än 40 tecken – skriv en till två meningar',
    ],
    ['a title without end', { title: 'x'.repeat(141) }, '2 title – är längre än 140 tecken – korta texten'],
    [
      'a language by name',
      { language: 'svenska' },
      '9 language – är ingen språkkod – skriv två bokstäver: `sv`, `en`, `da` eller `no`',
    ],
  ])('%s', (_, fields, problem) => expect(of(fields)).toEqual(at(problem)));

  test('a course that was updated some time', () => {
    expect(of({ updated: 'nyss' }, 'training/x.mdx')).toEqual([
      'training/x.mdx:9 updated – är varken årtal eller datum – skriv till exempel `2024` eller `2024-05-17`',
    ]);
    expect([...of({ updated: '2024' }, 'training/x.mdx'), ...of({ updated: '2024-05-17' }, 'training/x.mdx')]).toEqual(
      [],
    );
  });
});

test('a list file that holds no list says so', () => {
  expect(faults({ 'network/partners.yaml': '# bara en kommentar\n' })).toEqual([
    'network/partners.yaml:1 fält – ska vara en lista – skriv `[ett, två]` eller en rad med `- ` för varje',
  ]);
});

test('a fault in a list is told with the line of its item', () => {
  const units =
    '- { id: a, field: crime, name: A, description: x, source: y }\n- { id: b, field: crime, name: B, description: x }\n';
  expect(faults({ 'network/partners.yaml': units })).toEqual([
    'network/partners.yaml:2 nummer 2, source – saknas – lägg till raden `source: …`',
  ]);
});

test('a guess is made only when it is near', () => {
  expect(nearest('skla', ['skola', 'chef'])).toBe('skola');
  expect(nearest('bibliotek', ['skola', 'chef'])).toBeUndefined();
  expect(nearest('skola', [])).toBeUndefined();
});
