import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/model/yaml.ts';

const faults = (text: string, firstLine?: number) =>
  parseYaml(text, 'x.yaml', firstLine).problems.map(({ line, fault, remedy }) => `${line} ${fault} – ${remedy}`);

test('a date stays text, so that 31 February is seen for what it is', () => {
  expect(parseYaml('published: 2026-02-31', 'x').data).toEqual({ published: '2026-02-31' });
});

test('yes and no stay text', () =>
  expect(parseYaml('captions: no\ntranscript: yes', 'x').data).toEqual({ captions: 'no', transcript: 'yes' }));

describe('the line of a value', () => {
  const text = 'title: a\nsource:\n  # en kommentar\n  title: b\n  authors:\n    - c\n    - d\n';
  const { lineOf } = parseYaml(text, 'x.mdx', 2);
  test.each([
    [['title'], 2],
    [['source'], 3],
    [['source', 'title'], 5],
    [['source', 'authors', 1], 8],
    [['source', 'publisher'], 3],
    [['summary'], 2],
    [['source', 'authors', 7], 6],
  ] as [PropertyKey[], number][])('%j is line %i of the file', (path, line) => expect(lineOf(path)).toBe(line));
});

describe('a fault in the writing is told with its line and in Swedish', () => {
  test.each([
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', '3 samma nyckel står två gånger – ta bort den ena raden'],
    [
      'a comma too many',
      'a: [skola,, fritid]',
      '1 listan har ett kommatecken för mycket – ta bort det ena kommatecknet',
    ],
    ['a tab', 'a:\n\tb: 1', '2 raden är indragen med tabb – dra in med mellanslag, två för varje steg'],
    [
      'an unclosed quote',
      'a: 1\nb: "x',
      '2 ett tecken saknas, oftast ett avslutande citattecken eller en hakparentes – avsluta texten med samma tecken som den börjar med',
    ],
    [
      'an unclosed list',
      'a: [1, 2',
      '1 en hakparentes eller klammer är inte avslutad – avsluta listan med ] och gruppen med }',
    ],
    [
      'an unclosed group',
      'a: { b: 1',
      '1 en hakparentes eller klammer är inte avslutad – avsluta listan med ] och gruppen med }',
    ],
    [
      'a colon in a title',
      'title: Hot: en översikt',
      '1 texten har ett kolon som läses som en ny nyckel – sätt hela texten inom "raka citattecken"',
    ],
    [
      'a line without a colon',
      'a\nb: 1',
      '1 raden är felindragen eller saknar kolon – skriv `nyckel: värde` och dra in listor med två mellanslag',
    ],
    [
      'words after a quotation',
      'title: "Hej" sa hon',
      '1 det står något på raden som inte hör till värdet – sätt hela texten inom "raka citattecken", med ”svenska citattecken” inuti',
    ],
    [
      'an at sign first',
      'title: @hem',
      '1 texten börjar med ett tecken som YAML använder till annat (@, ` eller %) – sätt hela texten inom "raka citattecken"',
    ],
    [
      'an exclamation mark first',
      'title: !viktigt nu',
      '1 texten börjar med ! och läses som en typ – sätt hela texten inom "raka citattecken"',
    ],
    [
      'an ampersand first',
      'title: &Co rapport',
      '1 texten börjar med & och läses som ett namn – sätt texten inom "raka citattecken"',
    ],
    [
      'an asterisk first',
      'title: *viktigt',
      '1 texten börjar med * och läses som en hänvisning – sätt texten inom "raka citattecken"',
    ],
    [
      'quotation marks of Word',
      'title: ”Hot: en översikt”\nowner: Staden',
      '1 citattecknen ” runt texten är Words tecken, som inte räknas här – byt det första och det sista mot raka: "så här"',
    ],
    [
      'a tab among fields, which breaks the fields after it too',
      'meaning:\n  skola: Hej.\n\tfritid: Håll: fast.\n  chef: Hej.\nowner: Staden',
      '3 raden är indragen med tabb – dra in med mellanslag, två för varje steg',
    ],
    [
      'no blank after a colon',
      'source:\n  title: a\n  language:sv\n  year: 2024',
      '3 mellanslaget efter kolonet saknas – skriv `nyckel: värde`',
    ],
    ['a second document', 'a: 1\n---\nb: 2', '2 filen har en rad --- för mycket – ta bort den'],
  ])('%s', (_, text, problem) => expect(faults(text)).toEqual([problem]));

  test('counted from the first line of the file', () => expect(faults('a: 1\na: 2', 2)[0]).toMatch(/^3 /));
});

describe('hostile YAML does no harm', () => {
  test('a bomb of aliases is refused before it is unfolded', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`),
    ].join('\n');
    const { data, problems } = parseYaml(bomb, 'x');
    expect(data).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  test.each(['[', '- ', '{a: ', '? '])('ten thousand of %j end in a sentence', (piece) => {
    const { data, problems } = parseYaml(piece.repeat(10_000), 'x');
    expect(data).toBeUndefined();
    expect(problems.map(({ fault }) => fault)).toEqual(['listor eller grupper ligger i varandra i för många steg']);
  });

  test('__proto__ is a key like any other and changes no object', () => {
    const { data } = parseYaml('__proto__: { polluted: true }\na: { __proto__: { polluted: true } }', 'x');
    expect(Object.keys(data as object)).toEqual(['__proto__', 'a']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((data as { a: Record<string, unknown> }).a['polluted']).toBeUndefined();
  });
});
