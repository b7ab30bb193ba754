import { describe, expect, test } from 'vitest';
import { article, catalogOf, faults, issue, meeting } from './small-portal.ts';

describe('a file is what its place says', () => {
  test('the folder is the kind and the name is the id', () => {
    const { entries } = catalogOf({ 'outlook/laget-2026.mdx': article() });
    expect(entries.map(({ kind, id, file }) => [kind, id, file])).toEqual([
      ['outlook', 'laget-2026', 'outlook/laget-2026.mdx'],
    ]);
  });

  test('an issue is named after year and number', () => {
    const { issues } = catalogOf({ 'newsletters/2026-6.mdx': issue() });
    expect(issues.map(({ year, number, sensitivity }) => [year, number, sensitivity])).toEqual([[2026, 6, 'open']]);
  });

  test('a meeting is internal, an entry open, unless they say otherwise', () => {
    const { meetings, entries } = catalogOf({ 'network/meetings/m.mdx': meeting(), 'reports/a.mdx': article() });
    expect([meetings[0]?.sensitivity, entries[0]?.sensitivity]).toEqual(['internal', 'open']);
  });
});

describe('a file in the wrong place, or with the wrong name', () => {
  const folders =
    'flytta den till någon av research, reports, talks, guidance, outlook, training, questions, newsletters, pages, network/meetings eller network/polls';
  const name = 'använd bara a–z, 0–9 och bindestreck, till exempel `risk-och-skydd.mdx`';
  test.each([
    [
      'an unknown folder',
      'rapporter/x.mdx',
      `rapporter/x.mdx:1 plats – artikeln ligger i en mapp som portalen inte känner – ${folders}`,
    ],
    [
      'a folder within a folder',
      'reports/2026/x.mdx',
      `reports/2026/x.mdx:1 plats – artikeln ligger i en mapp som portalen inte känner – ${folders}`,
    ],
    [
      'a folder that is called like an article',
      'reports/x.mdx/y.mdx',
      `reports/x.mdx/y.mdx:1 plats – artikeln ligger i en mapp som portalen inte känner – ${folders}`,
    ],
    ['no folder', 'x.mdx', `x.mdx:1 plats – artikeln ligger i en mapp som portalen inte känner – ${folders}`],
    [
      'an unknown list',
      'lista.yaml',
      `lista.yaml:1 plats – filen hör inte till någon lista som portalen känner – ${folders}`,
    ],
    [
      'Swedish letters in the name',
      'reports/lägesbild.mdx',
      `reports/lägesbild.mdx:1 filnamn – filnamnet blir ingen fungerande adress – ${name}`,
    ],
    [
      'a space in the name',
      'reports/en rapport.mdx',
      `reports/en rapport.mdx:1 filnamn – filnamnet blir ingen fungerande adress – ${name}`,
    ],
    [
      'capitals in the name',
      'reports/Rapport.mdx',
      `reports/Rapport.mdx:1 filnamn – filnamnet blir ingen fungerande adress – ${name}`,
    ],
    ['no name', 'reports/.mdx', `reports/.mdx:1 filnamn – filnamnet blir ingen fungerande adress – ${name}`],
  ])('%s', (_, path, problem) => expect(faults({ [path]: article() })).toEqual([problem]));

  test('an issue without a number', () => {
    expect(faults({ 'newsletters/november.mdx': issue() })).toEqual([
      'newsletters/november.mdx:1 filnamn – ”november” är inget brevnummer – döp filen efter år och nummer, till exempel `2026-6.mdx`',
    ]);
  });
});

test('a name that differs from another in capitals alone is told with the other', () => {
  expect(faults({ 'reports/rapport.mdx': article(), 'reports/Rapport.mdx': article() })).toContain(
    'reports/Rapport.mdx:1 filnamn – namnet skiljer sig bara i stora och små bokstäver från reports/rapport.mdx – ta bort eller döp om den här filen',
  );
});

describe('the head of an article', () => {
  const missing = 'huvud – filen saknar huvud – börja filen med en rad ---, fälten, och en rad --- (se `npm run new`)';
  test.each([
    ['is missing', 'Bara text.', missing],
    [
      'begins after an empty line',
      `\n${article()}`,
      'huvud – det står en tomrad före huvudet – ta bort tomraden överst, så att filen börjar med ---',
    ],
    [
      'is not closed',
      '---\ntitle: x\n\nText.',
      'huvud – huvudet (mellan --- och ---) är inte avslutat – skriv en rad med --- efter sista fältet',
    ],
    ['begins with a dash too many', `-${article()}`, 'huvud – raden ---- ska ha tre streck – skriv ---'],
    ['begins with two dashes', article().replace('---', '--'), 'huvud – raden -- ska ha tre streck – skriv ---'],
    ['begins after a space', ` ${article()}`, 'huvud – det står ett mellanslag före --- – ta bort mellanslaget'],
  ])('%s', (_, text, problem) => expect(faults({ 'reports/x.mdx': text })).toEqual([`reports/x.mdx:1 ${problem}`]));

  test('may have spaces after its dashes', () => {
    expect(faults({ 'reports/x.mdx': article().replaceAll('---\n', '---  \n') })).toEqual([]);
  });

  test('with a fault is told together with the faults of the body, each on its line', () => {
    expect(
      faults({ 'reports/x.mdx': article({ published: '2026-02-31' }, '# Rubrik') }).map(
        (problem) => problem.split(' ')[0],
      ),
    ).toEqual(['reports/x.mdx:4', 'reports/x.mdx:11']);
  });
});

test('a list that is missing is told, one line for each', () => {
  expect(
    faults({ 'topics.yaml': undefined, 'network/partners.yaml': undefined, 'blocked-hosts.yaml': undefined }),
  ).toEqual([
    'blocked-hosts.yaml:1 fil – filen saknas – hämta tillbaka den ur historiken, eller lägg dit en fil med `[]`',
    'network/partners.yaml:1 fil – filen saknas – hämta tillbaka den ur historiken, eller lägg dit en fil med `[]`',
    'topics.yaml:1 fil – filen saknas – hämta tillbaka den ur historiken, eller lägg dit en fil med `[]`',
  ]);
});
