import { describe, expect, test } from 'vitest';
import { termSchema } from '../../src/model/vocabulary.ts';
import { termMarker } from '../../src/views/terms.ts';

const term = (id: string, word: string, abbr?: string) =>
  termSchema.parse({ id, term: word, abbr, definition: 'Förklaring.' });

const TERMS = [
  term('vbe', 'våldsbejakande extremism', 'VBE'),
  term('extremism', 'extremism'),
  term('atervandare', 'återvändare'),
  term('cve', 'Center mot våldsbejakande extremism (myndighet)', 'CVE'),
  term('ran', 'RAN'),
  term('nsc', 'Nordic Safe Cities'),
];

const marker = () => termMarker(TERMS);

/** The button around a term. Of several words the last is the button, and the label around them all presses it. */
function button(id: string, words: string): string {
  const last = words.lastIndexOf(' ') + 1;
  const opens = `type="button" class="term" popovertarget="term-${id}"`;
  return last === 0
    ? `<button ${opens}>${words}</button>`
    : `<label class="term"><span aria-hidden="true">${words.slice(0, last)}</span><button ${opens} aria-label="${words}">${words.slice(last)}</button></label>`;
}

describe('words of the field', () => {
  test('are explained where they are first used, and only there', () => {
    const marks = marker();
    expect(marks.text('Om återvändare. Mer om återvändare.')).toBe(
      `Om ${button('atervandare', 'återvändare')}. Mer om återvändare.`,
    );
    expect(marks.html('<p>återvändare igen</p>')).toBe('<p>återvändare igen</p>');
    expect(marks.used().map(({ id }) => id)).toEqual(['atervandare']);
  });

  test('are told in the order in which they are used', () => {
    const marks = marker();
    marks.text('VBE');
    marks.html('<p>återvändare och CVE</p>');
    expect(marks.used().map(({ id }) => id)).toEqual(['vbe', 'atervandare', 'cve']);
  });

  test('are found with Swedish endings and at the start of a sentence', () => {
    expect(marker().text('återvändarnas')).toBe('återvändarnas');
    expect(marker().text('återvändares barn')).toBe(`${button('atervandare', 'återvändares')} barn`);
    expect(marker().text('Återvändaren kom')).toBe(`${button('atervandare', 'Återvändaren')} kom`);
    expect(marker().text('CVE:s rapport')).toBe(`${button('cve', 'CVE:s')} rapport`);
  });

  test('are left alone inside a longer word', () => {
    for (const text of ['extremismforskning', 'högerextremism', 'anti-extremism', 'CVEX', 'VBE2'])
      expect(marker().text(text)).toBe(text);
  });

  test('abbreviations are matched to the letter', () => {
    expect(marker().text('cve och Vbe')).toBe('cve och Vbe');
    expect(marker().text('VBE')).toBe(button('vbe', 'VBE'));
  });

  test('a term that is itself an abbreviation is found as it is written', () => {
    expect(marker().text('RAN är ett nätverk')).toBe(`${button('ran', 'RAN')} är ett nätverk`);
  });

  test('a name is found with its capitals as they are', () => {
    expect(marker().text('i Nordic Safe Cities')).toBe(`i ${button('nsc', 'Nordic Safe Cities')}`);
  });

  test('the longest of overlapping terms wins, and its parts are not marked inside it', () => {
    const marks = marker();
    expect(marks.text('våldsbejakande extremism')).toBe(button('vbe', 'våldsbejakande extremism'));
    expect(marks.text('våldsbejakande extremism')).toBe('våldsbejakande extremism');
    expect(marks.text('extremism')).toBe(button('extremism', 'extremism'));
  });

  test('the full term and its abbreviation are one term, explained once', () => {
    const marks = marker();
    marks.text('våldsbejakande extremism');
    expect(marks.text('VBE')).toBe('VBE');
  });

  test('what stands in brackets in the glossary need not stand in the text', () => {
    expect(marker().text('Center mot våldsbejakande extremism')).toBe(
      button('cve', 'Center mot våldsbejakande extremism'),
    );
  });

  test('are not marked in links, headings, quotes, buttons or heads of tables', () => {
    for (const name of ['a', 'h2', 'h3', 'h4', 'blockquote', 'button', 'th']) {
      const html = `<${name}>om <em>återvändare</em></${name}>`;
      expect(marker().html(html)).toBe(html);
    }
    expect(marker().html('<h2>VBE</h2><p>VBE</p>')).toBe(`<h2>VBE</h2><p>${button('vbe', 'VBE')}</p>`);
  });

  test('without any glossary nothing is marked', () => {
    expect(termMarker([]).html('<p>VBE</p>')).toBe('<p>VBE</p>');
  });
});

describe('hostile text', () => {
  test('is text: signs of HTML are escaped', () => {
    expect(marker().text('3 < 5 & <script>alert(1)</script>')).toBe('3 &lt; 5 &amp; &lt;script>alert(1)&lt;/script>');
  });

  test('words in attributes are never marked, whatever signs they hold', () => {
    for (const html of ['<img alt="VBE">', '<img alt="fler > färre, om VBE">', "<img alt='a > VBE'>"])
      expect(marker().html(html)).toBe(html);
  });

  test('signs that mean something in a pattern are only signs', () => {
    const marks = termMarker([term('tecken', 'a.b*c+(d')]);
    expect(marks.text('axbbc')).toBe('axbbc');
    expect(termMarker([term('plus', 'c++')]).text('om c++')).toBe(`om ${button('plus', 'c++')}`);
  });

  test('entities are not taken for words', () => {
    const marks = termMarker([term('amp', 'amp'), term('lt', 'lt')]);
    expect(marks.html('<p>a &amp; b &lt; c</p>')).toBe('<p>a &amp; b &lt; c</p>');
    expect(marks.text('a & b < c')).toBe('a &amp; b &lt; c');
  });

  test('with quotation marks stay words: no attribute is made of them', () => {
    const marks = termMarker([term('ond', 'ond" onmouseover="alert(1)" x="grej')]);
    expect(marks.text('En ond" onmouseover="alert(1)" x="grej här.')).toContain(
      'aria-label="ond&quot; onmouseover=&quot;alert(1)&quot; x=&quot;grej"',
    );
  });
});
