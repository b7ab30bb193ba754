import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/model/body.ts';

const parse = (text: string) => parseBody(`---\ntitle: x\n---\n${text}\n`, 'x.mdx');
const faults = (text: string) => parse(text).problems.map(({ line, fault, remedy }) => `${line} ${fault} – ${remedy}`);

describe('a text that cannot be parsed is told in one sentence', () => {
  const tag = 'texten har ett < som läses som kod – ska tecknet synas: skriv \\<';
  test.each([
    [
      'an unclosed tag',
      'Text.\n\n<Note>\n\nMer.',
      '6 taggen <Note> är inte avslutad – skriv </Note> efter texten, eller <Note … /> om den är tom',
    ],
    [
      'an unclosed tag in a line',
      'Text <Foreign lang="en">oavslutad',
      '4 taggen <Foreign> är inte avslutad – skriv </Foreign> efter texten, eller <Foreign … /> om den är tom',
    ],
    [
      'a closing tag alone',
      'Text.\n\n</Note>',
      '6 en sluttagg saknar sin starttagg – ta bort sluttaggen eller skriv starttaggen före texten',
    ],
    ['a brace', 'Text {', '4 texten har en klammer { som läses som kod – ta bort klammern eller skriv \\{'],
    ['a heart', 'Jag <3 er', `4 ${tag}`],
    ['an attribute without its last quote', '<Entry id="a>x</Entry>', `4 ${tag}`],
    ['an address in angle brackets', '<https://example.org/>', `4 ${tag}`],
    ['a comment of HTML', 'a\n\n<!-- x -->', '6 texten har en HTML-kommentar – ta bort den'],
  ])('%s', (_, text, problem) => expect(faults(text)).toEqual([problem]));
});

describe('a sign that is read as code', () => {
  test('hides nothing else that is wrong in the text', () => {
    expect(
      faults('Först {.\n\n[här](/om/)\n\n5 <3\n\n# Rubrik\n\n<Note>').map((each) => Number.parseInt(each)),
    ).toEqual([4, 8, 12, 6, 10]);
  });
  test('and what is linked to is known all the same', () =>
    expect(parse('En {.\n\n[Ordlistan](/ordlista/)').body.links).toHaveLength(1));
  test('that begins a comment is told as that, and so is one that a comment left behind', () => {
    expect(faults('{/* FYLL I: vad')).toEqual([
      '4 kommentaren som börjar med {/* är inte avslutad – skriv */} efter den, eller ta bort {/*',
    ]);
    expect(faults('Ring först. */}')).toEqual([
      '4 slutet på en kommentar (*/}) står kvar och syns för läsarna – ta bort */}',
    ]);
  });
});

describe('ten thousand levels end in a sentence, not in a stack trace', () => {
  const deep = 'listor, citat eller rutor ligger i varandra i för många steg – dela upp texten';
  test.each([
    ['quotations', '> '.repeat(10_000) + 'x'],
    ['lists', '- '.repeat(10_000) + 'x'],
    ['boxes', '<Note>\n'.repeat(10_000) + 'x\n' + '</Note>\n'.repeat(10_000)],
  ])('of %s', (_, text) => expect(faults(text).map((problem) => problem.replace(/^\d+ /, ''))).toEqual([deep]));

  test('of braces', () => expect(faults('{'.repeat(10_000))).toHaveLength(1));
  test('but lists as deep as people write them are fine', () => expect(faults('- - - - - x')).toEqual([]));
});

describe('what the checks and the views ask of a text', () => {
  const { body } = parse(
    'Se [ordlistan](/ordlista/).\n\n![Karta](./karta.png)\n\n<Entry id="a">\n\nLäs **den**.\n\n</Entry>\n\n## Slut\nRad ett\nrad två',
  );

  test('its links, pictures and entries, each with its line', () => {
    expect(body.links).toEqual([{ target: '/ordlista/', text: 'ordlistan', line: 4 }]);
    expect(body.images).toEqual([{ target: './karta.png', text: '', line: 6 }]);
    expect(body.entryIds).toEqual([{ target: 'a', text: 'Läs den.', line: 8 }]);
  });

  test('its words, without marks and without front matter', () => {
    expect(body.plain).toBe('Se ordlistan. Läs den. Slut Rad ett rad två');
  });
});
