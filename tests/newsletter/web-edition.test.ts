import { expect, test } from 'vitest';
import { withBase } from '../../src/model/links.ts';
import { issueBlocks } from '../../src/newsletter/fill.ts';
import { issueContents, issueHtml } from '../../src/newsletter/to-html.ts';
import { webEdition } from '../../src/newsletter/web-edition.ts';
import { portal, site } from './made-up.ts';

function web(body?: string): string {
  const { issue, catalog } = portal(body);
  return issueHtml(issueBlocks(issue, catalog), (address) => withBase('/vbe/', address));
}

test('a card is an article with its kind, a tab that says it, and why the entry is worth the time', () => {
  expect(web('## Del\n\n<Entry id="podden">Lyssna *nu*.</Entry>')).toBe(`<h2 id="del">Del</h2>
<article class="card" data-kind="talks"><p class="tab">Podd</p><div class="card-body">
<h3><a href="/vbe/foredrag/podden/">Ensam eller i grupp? Om hur någon blir våldsam</a></h3>
<p>Påhittad sammanfattning som säger vad texten är och varför den är värd att öppna.</p>
<div class="why"><p>Lyssna <em>nu</em>.</p></div>
<p class="meta">Exempelpodden · 5 mars 2026 · 50 minuter · utskrift saknas</p>
</div></article>`);
});

test('beside our text a card has a way straight to the source, named so that the two are told apart, and in Swedish', () => {
  const [, ours, source] = /<h2><a href="([^"]*)"[\s\S]*<p class="original">(.*)<\/p>/.exec(
    web('<Entry id="oversikt" />'),
  )!;
  expect(ours).toBe('/vbe/forskning/oversikt/');
  expect(source).toBe(
    '<a href="https://doi.org/10.1002/cl2.1174" aria-label="Till källan (doi.org): Risk- och skyddsfaktorer i korthet" rel="noreferrer noopener">Till källan (doi.org)</a>',
  );
});

test('a note has its title, or is called Obs to a screen reader', () => {
  expect(web('<Note title="Tänk på">Text.</Note>')).toBe(
    '<aside class="note" aria-label="Tänk på"><p class="note-title">Tänk på</p><p>Text.</p></aside>',
  );
  expect(web('<Note>Text.</Note>')).toBe('<aside class="note" aria-label="Obs"><p>Text.</p></aside>');
});

test('links out of the portal do not tell where the reader came from; links within it stay as they are', () => {
  expect(web('[Myndigheten](https://exempel.example/) och [ordlistan](/ordlista/).')).toBe(
    '<p><a href="https://exempel.example/" rel="noreferrer noopener">Myndigheten</a> och <a href="/vbe/ordlista/">ordlistan</a>.</p>',
  );
});

test('lists, quotes, tables, rules and breaks are what they are', () => {
  expect(web('3. tre\n4. fyra\n   - under')).toBe(
    '<ol start="3"><li>tre</li>\n<li>fyra\n<ul><li>under</li></ul></li></ol>',
  );
  expect(web('- ett\n\n- två')).toBe('<ul><li><p>ett</p></li>\n<li><p>två</p></li></ul>');
  expect(web('> sagt')).toBe('<blockquote><p>sagt</p></blockquote>');
  expect(web('| A |\n| - |\n| b |')).toBe(
    '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  );
  expect(web('en  \ntvå\n\n---')).toBe('<p>en<br>två</p>\n<hr>');
});

test('the contents are the headings of the second degree, with the addresses that they have', () => {
  const { issue, catalog } = portal(
    '## Läget på <Foreign lang="en">the net</Foreign>\n\nA.\n\n### Under\n\nB.\n\n## Öppet & klart\n\nC.',
  );
  expect(issueContents(issueBlocks(issue, catalog))).toEqual([
    { id: 'laget-pa-the-net', title: 'Läget på the net' },
    { id: 'oppet-klart', title: 'Öppet & klart' },
  ]);
});

test('a comment to fellow editors is shown to nobody', () => {
  expect(web('Text. {/* hemligt */}\n\n{/* hemligt */}')).toBe('<p>Text. </p>');
});

test('a letter that was taken back is no proposal any more: the page says what became of it, once', () => {
  const { issue, catalog } = portal();
  expect(webEdition(catalog, site, issue).badge).toBe('Förslag');
  expect(webEdition(catalog, site, { ...issue, status: 'withdrawn' }).badge).toBeUndefined();
});
