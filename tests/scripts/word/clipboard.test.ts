import { expect, test } from 'vitest';
import { clipboardToMdx } from '../../../scripts/word/clipboard-to-mdx.ts';
import { parseBody } from '../../../src/model/body.ts';

const OWN = 'https://portal.example/';
const textOf = (html: string) => clipboardToMdx(html, OWN).text;

/** As Word for Windows leaves it on the clipboard, shortened. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=SV>
<!--StartFragment--><h1>Så gick det till</h1>
<p class=MsoNormal>Kärnan är <b style='mso-bidi-font-weight:normal'>tillit</b>,
och <i>tid</i>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Först<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp; </span></span><![endif]>Ett exempel</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Sedan</p>
<p class=MsoNormal>Stegen:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Ring</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span>Skriv</p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal><b>År</b></p></td><td><p>Antal</p></td></tr><tr><td><p>2024</p></td><td><p>12</p></td></tr></table>
<p>Läs <a href="https://www.bra.se/rapport?utm_source=brev">rapporten</a>.<!--[if gte vml 1]><v:shape></v:shape><![endif]--><![if !vml]><img src="file:///C:/x.png"><![endif]></p>
<!--EndFragment--></body></html>`;

test('what is copied in Word keeps its headings, lists, tables, bold and links; a picture is told of', () => {
  const { text, leftOut, isBlock } = clipboardToMdx(WORD, OWN);
  expect(text).toBe(
    [
      '## Så gick det till',
      'Kärnan är **tillit**, och *tid*.',
      '- Först\n  - Ett exempel\n- Sedan',
      'Stegen:',
      '1. Ring\n2. Skriv',
      '| År  | Antal |\n| --- | --- |\n| 2024 | 12  |',
      'Läs [rapporten](https://www.bra.se/rapport).',
    ].join('\n\n'),
  );
  expect(isBlock).toBe(true);
  expect(leftOut).toEqual([
    expect.stringMatching(/^en bild vid ”Läs rapporten\.” – spara bilden bredvid filen/),
    expect.stringMatching(/^en tabell utan rubrikrad/),
  ]);
});

test('steps straight after bullets in Word are a list of their own, and its notes come last under a heading', () => {
  const item = (list: string, sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:${list} level1 lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp; </span></span>${words}</p>`;
  const mark = '<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>';
  const back = '<a style=\'mso-footnote-id:ftn1\' href="#_ftnref1" name="_ftn1"><span>[1]</span></a>';
  const note = `<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText>${back} Brå 2024, s. 12.</p></div>`;
  expect(
    textOf(
      `<body><h2>Skydd</h2><p>Skolan skyddar.${mark}</p>${item('l0', '·', 'Ring')}${item('l1', '1.', 'Skriv')}<h2>Risk</h2><div style='mso-element:footnote-list'><hr>${note}</div></body>`,
    ),
  ).toBe('## Skydd\n\nSkolan skyddar. (not 1)\n\n- Ring\n\n1. Skriv\n\n## Risk\n\n## Noter\n\n1. Brå 2024, s. 12.');
});

test.each([
  [
    'rows of Excel',
    '<html><body><table border=0><!--StartFragment--><col width=64><tr height=20><td>Stad</td><td class=xl65 align=right>Antal</td></tr><tr><td>Göteborg</td><td>3</td></tr><!--EndFragment--></table></body></html>',
    '| Stad | Antal |\n| --- | --- |\n| Göteborg | 3   |',
  ],
  ['one cell', '<table><tr><td>En cell</td></tr></table>', 'En cell'],
  [
    'Google Docs',
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700;">Fet</span> text</p><ul><li><p>ett</p></li><ul><li><p>inre</p></li></ul><li><p>två</p></li></ul></b>',
    '**Fet** text\n\n- ett\n  - inre\n- två',
  ],
  [
    'lines of a mail',
    '<div><div>Första raden</div><div>Andra <b>raden</b></div></div>',
    'Första raden\n\nAndra **raden**',
  ],
])('%s become what the portal writes', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test('elements in elements without end are refused at once', () => {
  expect(() => textOf('<div>'.repeat(100_000))).toThrow(RangeError);
});

test.each([
  '<p>Summa {6*7}</p><script>alert(1)</script>',
  '<p>import os from "os"</p><p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<p><a href="javascript:alert(1)">Klicka</a> <a href="data:text/html,x">här</a></p>',
  '<svg onload=alert(1)><p>bild</p></svg><iframe src="https://x.example"></iframe><p onclick=x>hej</p>',
  '<table><tr><td>{x}</td><td>&lt;b&gt;</td></tr><tr><td>|</td><td>`a`</td></tr></table>',
])('%s is text and nothing that runs', (html) => {
  const text = textOf(html);
  const { body, problems } = parseBody(`---\ntitle: T\n---\n\n${text}\n`, 'reports/x.mdx');
  expect(problems).toEqual([]);
  expect(JSON.stringify(body?.nodes ?? [])).not.toMatch(/javascript:|mdx(?:Flow|Text)Expression|mdxjsEsm/);
});
