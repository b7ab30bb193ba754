import { expect, test } from 'vitest';
import { pageTexts } from '../../../scripts/site/page-texts.ts';

const partsOf = (body: string) =>
  pageTexts(body).parts.map(({ text, weight }) => [weight, text.replace(/\s+/g, ' ').trim()]);

test('headings weigh more than text, the larger the more, and each sentence is closed', () => {
  expect(partsOf('<main><h1>Oro</h1><p>Ring oss</p><h2>Sedan</h2><ul><li>Vänta!</li><li>Gå</li></ul></main>')).toEqual([
    [7, 'Oro.'],
    [1, 'Ring oss.'],
    [6, 'Sedan.'],
    [1, 'Vänta! Gå.'],
  ]);
});

test('the first title is the page’s, as it reads', () => {
  expect(pageTexts('<main><h1>Hot &amp; <em>våld</em></h1><p>Text</p><h1>En till</h1></main>').title).toBe(
    'Hot & våld',
  );
});

test('what is not the page’s own words is not searched', () => {
  const aside = [
    '<nav>Meny</nav>',
    '<p data-pagefind-ignore>Granskad</p>',
    '<svg><title>Bild</title></svg>',
    '<noscript>Utan skript</noscript>',
    '<form><label for="x">Fält</label></form>',
    '<script>if (1<2) document.write("<p>skript</p>")</script>',
    '<!-- anteckning -->',
  ];
  for (const each of aside)
    expect(partsOf(`<main><p>Före.</p>${each}<p>Efter.</p></main>`)).toEqual([[1, 'Före. Efter.']]);
});

test('cells, captions and lines are words of their own, elements within a line are not', () => {
  expect(
    partsOf('<main><table><tr><th>År</th><th>Antal</th></tr></table><p>Av<b>hopp</b><br>snart</p></main>'),
  ).toEqual([[1, 'År Antal Avhopp snart.']]);
});

test('a sign in an attribute’s value ends no tag, and what follows a comment is read', () => {
  expect(partsOf('<main><p title="a > b" class="x">Ett <!-- <p>nej</p> --> två</p></main>')).toEqual([[1, 'Ett två.']]);
});

test('links are told as they are written, without their places', () => {
  expect(pageTexts('<main><p><a class="x" href="/a/#b">A</a> <a href="https://x.example/">B</a></p></main>').links).toEqual(['/a/', 'https://x.example/']); // prettier-ignore
});
