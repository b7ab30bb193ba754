import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/model/body.ts';

/** The body begins on line 4 of the file. */
const faults = (text: string) =>
  parseBody(`---\ntitle: x\n---\n${text}\n`, 'x.mdx').problems.map(
    ({ line, fault, remedy }) => `${line} ${fault} – ${remedy}`,
  );

describe('what writers use goes through', () => {
  test.each([
    [
      'headings, paragraphs, bold, italics',
      'Ingress.\n\n## Två\n\n**fet** och *kursiv*\n\n### Tre\n\n#### Fyra\n\n## Två igen',
    ],
    ['lists in lists, and a quotation', '- ett\n  - två\n    1. tre\n\n> citat\n>\n> - lista'],
    ['a table and a line', '| a | b |\n| --- | --- |\n| 1 | 2 |\n\n---\n\nslut'],
    [
      'links',
      '[ordlistan](/ordlista/) [till början](#topp) [sidan](https://example.org/) [mejla oss](mailto:trygg@exempelstad.example) https://example.org/',
    ],
    ['a picture with words', '![Karta över staden](./karta.png)'],
    [
      'every component',
      '<Entry id="a">Text.</Entry>\n\n<Entry id="b" />\n\n<Note title="Tänk på">\n\n- ett\n\n</Note>\n\n<Note>Text.</Note>\n\nOrd <Foreign lang="en">word</Foreign>.',
    ],
    ['hostile characters, escaped or alone', 'AT&T, 5 \\< 7, 7 > 5, a < b, \\{x\\}, ”citat”, å ä ö, 🌼, &amp;'],
    ['a comment that the page leaves out', '{/* Att göra: fråga Exempla. */}'],
  ])('%s', (_, text) => expect(faults(text)).toEqual([]));
});

describe('content holds no code', () => {
  const braces = 'texten har kod inom klamrar {…} – ta bort klamrarna eller skriv \\{';
  const esm = 'texten har kod (import eller export) – ta bort raden; komponenterna finns utan import';
  test.each([
    ['an expression', 'Text.\n\nSumman är {1 + 1}.', `6 ${braces}`],
    ['an expression on its own', '{process.env}', `4 ${braces}`],
    ['an expression between comments', '{/* a */ alert(1) /* b */}', `4 ${braces}`],
    ['a template', '{`x`}', `4 ${braces}`],
    ['an import', 'import x from "./x.js"', `4 ${esm}`],
    ['an export', 'Text.\n\nexport const a = 1', `6 ${esm}`],
    [
      'a computed attribute',
      '<Entry id={x}>a</Entry>',
      '4 attributet id i <Entry> är kod – skriv en text inom citattecken: id="…"',
    ],
  ])('%s', (_, text, problem) => expect(faults(text)).toEqual([problem]));

  test('attributes that are spread out', () => {
    expect(faults('<Note {...x}>a</Note>')).toEqual([
      '4 <Note> har inget attribut {…} – skriv <Note title="Tänk på">En sak att minnas.</Note>',
    ]);
  });
});

describe('only registered components, with their attributes', () => {
  test.each([
    ['a misspelt component', '<Nota>x</Nota>', '4 okänd komponent <Nota> – menade du <Note>?'],
    ['a component in small letters', '<note>x</note>', '4 okänd komponent <note> – menade du <Note>?'],
    [
      'an unheard-of component',
      '<Diagram />',
      '4 okänd komponent <Diagram> – använd någon av <Entry>, <Note>, <Phone>, <Fact>, <Foreign>',
    ],
    [
      'HTML',
      '<div>x</div>',
      '4 HTML (<div>) används inte i texten – skriv Markdown, till exempel **fet** eller en lista med - ',
    ],
    ['a script', 'Text.\n\n<script>alert(1)</script>', '6 <script> är kod och används inte i texten – ta bort det'],
    [
      'the name of what every object has',
      '<constructor />',
      '4 HTML (<constructor>) används inte i texten – skriv Markdown, till exempel **fet** eller en lista med - ',
    ],
    [
      'a missing attribute',
      '<Entry>x</Entry>',
      '4 <Entry> saknar attributet id – skriv <Entry id="cve-om">Varför den är värd att läsa.</Entry>',
    ],
    [
      'an attribute too many',
      '<Note onclick="x">y</Note>',
      '4 <Note> har inget attribut onclick – skriv <Note title="Tänk på">En sak att minnas.</Note>',
    ],
    [
      'an attribute that every object has',
      '<Note constructor="x">y</Note>',
      '4 <Note> har inget attribut constructor – skriv <Note title="Tänk på">En sak att minnas.</Note>',
    ],
  ])('%s', (_, text, problem) => expect(faults(text)).toEqual([problem]));
});

describe('headings make an outline', () => {
  test.each([
    [
      'a heading of the first level',
      '# Rubrik',
      '4 rubriken har ett # (sidans titel är redan rubrik 1) – börja med ##',
    ],
    ['a first heading too deep', '### Rubrik', '4 rubriknivån hoppar över ett steg – använd ##'],
    ['a jump', '## Två\n\n#### Fyra', '6 rubriknivån hoppar över ett steg – använd ###'],
    ['an empty heading', '##', '4 rubriken är tom – skriv rubriken eller ta bort raden'],
  ])('%s', (_, text, problem) => expect(faults(text)).toEqual([problem]));

  test('of four levels at most', () => {
    expect(faults('## 2\n\n### 3\n\n#### 4\n\n##### 5')).toEqual([
      '10 rubriken har fler än fyra # – använd ##, ### eller ####',
    ]);
  });
});

describe('links and pictures say what they are', () => {
  const target = 'börja med / (i portalen), https:// eller mailto:';
  test.each([
    ['läs mer', '[Läs mer](/om/)', '4 länktexten ”Läs mer” säger inte vart den leder – skriv målets namn som länktext'],
    [
      'här',
      'Du kan läsa [här](/om/).',
      '4 länktexten ”här” säger inte vart den leder – skriv målets namn som länktext',
    ],
    ['no text', '[](/om/)', '4 länken har ingen text – skriv vart länken leder'],
    ['a relative link', '[om oss](om.mdx)', `4 länken ”om.mdx” går inte att följa – ${target}`],
    ['a link that runs', '[kör](javascript:alert(1))', `4 länken ”javascript:alert(1)” går inte att följa – ${target}`],
    [
      'a picture without words',
      '![](./karta.png)',
      '4 bilden saknar alternativtext – skriv vad bilden visar: `![Stapeldiagram över …](./bild.png)`',
    ],
    [
      'a picture from another host',
      '![Karta](https://example.org/karta.png)',
      '4 bilden hämtas från en annan webbplats – lägg bilden bredvid filen och skriv `./bild.png`',
    ],
  ])('%s', (_, text, problem) => expect(faults(text)).toEqual([problem]));

  test('a word that only begins like one is left alone', () =>
    expect(faults('[Härnösands rapport](/om/)')).toEqual([]));
});

describe('what the portal and the mail do not show is refused', () => {
  const remedy = 'skriv det som vanlig text eller som en länk';
  test.each([
    [
      'a footnote',
      'Text[^1].\n\n[^1]: Not.',
      [`4 fotnoter används inte i portalen – ${remedy}`, `6 fotnoter används inte i portalen – ${remedy}`],
    ],
    ['a box of code', '```\nx\n```', [`4 kodrutor används inte i portalen – ${remedy}`]],
    ['code in a line', 'Skriv `x`.', [`4 kodstil (\`…\`) används inte i portalen – ${remedy}`]],
    ['struck text', '~~x~~', [`4 genomstruken text används inte i portalen – ${remedy}`]],
    [
      'links by reference',
      '[a][b]\n\n[b]: /om/',
      [
        `4 länkar med hänvisning används inte i portalen – ${remedy}`,
        `6 länkar med hänvisning används inte i portalen – ${remedy}`,
      ],
    ],
    ['check boxes', '- [ ] ett', ['4 kryssrutor används inte i portalen – skriv en vanlig lista med - ']],
  ])('%s', (_, text, problems) => expect(faults(text)).toEqual(problems));
});

describe('a row of a table has as many cells as its head', () => {
  const table = (row: string) => faults(`| a | b |\n| --- | --- |\n| 1 | 2 |\n${row}`);
  test.each([
    [
      'one too few',
      '| 1 |',
      '7 raden har 1 cell och tabellens rubrikrad 2 – skriv lika många celler, med | emellan; en tom cell skriver du som | |',
    ],
    [
      'one too many',
      '| 1 | 2 | 3 |',
      '7 raden har 3 celler och tabellens rubrikrad 2 – ta bort en cell; ett | i texten skriver du \\|',
    ],
  ])('%s is told at its line', (_, row, problem) => expect(table(row)).toEqual([problem]));
  test.each(['| 1 | |', '| 1 \\| 2 | 3 |', '1 | 2'])('%s is fine', (row) => expect(table(row)).toEqual([]));
});

test('all faults of a text are told at once, in reading order', () => {
  expect(faults('# A\n\n{x}\n\n[här](/om/)\n\n<Nota />').map((problem) => problem.slice(0, 2).trim())).toEqual([
    '4',
    '6',
    '8',
    '10',
  ]);
});
