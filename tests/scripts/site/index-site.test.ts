import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexSite } from '../../../scripts/site/index-site.ts';
import { indexedPage } from '../../../scripts/site/indexed-page.ts';
import { openIndex, type SearchIndex } from '../../../src/search/open-index.ts';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="sv"><head><title>${title}</title>${head}</head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

const HEAD = '<meta property="sok:topic" data-pagefind-filter="topic[content]" content="Hot &amp; våld"><meta property="sok:date" data-pagefind-sort="date[content]" content="2026-01-02">'; // prettier-ignore

let folder: string;
let index: SearchIndex;
const FILES: Record<string, string> = {
  'a/index.html': page('Orosanmälan', '<p>Gör en orosanmälan vid oro. Ett l<b>iv</b>.</p><nav data-pagefind-ignore><p>Skolattacken <b>hemligt</b></p></nav>', HEAD),
  'b/index.html': page('Annat', '<p>Om VBE &amp; annat &lt;mark&gt;</p>', HEAD.replace('01-02', '03-04')),
  'lista/index.html': '<!doctype html><html lang="sv"><body><main><h1>Listan</h1></main></body></html>',
  'sok/ord.json': JSON.stringify({ terms: [{ term: 'våldsbejakande extremism', abbr: 'VBE', aliases: [], definition: '', href: '' }], topics: [{ name: 'Hot & våld', aliases: ['trakasserier'], href: '' }] }),
}; // prettier-ignore

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-index-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  expect(await indexSite(folder)).toBe(2);
  index = await openIndex(async (name) => new Uint8Array(await readFile(path.join(folder, 'pagefind', name))));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const urlsOf = async (start: string) => {
  const places = (await index.wordsFrom(start)).flatMap((word) => word.places);
  return (await Promise.all([...new Set(places.map((each) => each.page))].map((each) => index.page(each)))).map(({ url }) => url).sort(); // prettier-ignore
};

describe('the index that Pagefind has just made', () => {
  test('is read as it was written: words, places, weights and metadata', async () => {
    const [word] = await index.wordsFrom('orosanmalan');
    const content = (await index.page(word!.places[0]!.page)).content.split(/\s+/);
    expect(word!.places[0]!.spots.map(({ at }) => content[at])).toEqual(expect.arrayContaining(['Orosanmälan.', 'orosanmälan'])); // prettier-ignore
    expect(word!.places.flatMap(({ fields }) => fields)).toContain('title');
    expect(Math.max(...word!.places[0]!.spots.map(({ weight }) => weight))).toBeGreaterThan(1);
  });

  test('has filters, and the newest page last', async () => {
    expect([...(await index.pagesByValue('topic')).keys()]).toEqual(['Hot & våld']);
    const dated = await Promise.all(index.contents.sorts['date']!.map((each) => index.page(each)));
    expect(dated.map(({ url }) => url)).toEqual(['/a/', '/b/']);
  });

  test('finds a part of a compound, another name and a topic’s other words, and not what is ignored', async () => {
    expect(await urlsOf('anmalan')).toEqual(['/a/']);
    expect(await urlsOf('valdsbejak')).toEqual(['/b/']);
    expect(await urlsOf('trakasseri')).toEqual(['/a/', '/b/']);
    expect(await urlsOf('attack')).toEqual([]);
    expect(await urlsOf('hemlig')).toEqual([]);
  });

  test('keeps what it was given out of texts and out of the built pages', async () => {
    for (const number of [0, 1])
      expect((await index.page(number)).content).not.toMatch(/anmälan(?<!orosanmälan)|trakasserier/i);
    for (const [name, text] of Object.entries(FILES))
      expect(await readFile(path.join(folder, name), 'utf8')).toBe(text);
  });

  test('lies beside the words of its pages, and nothing of a dictionary or of Pagefind’s own program', async () => {
    const words = (await readFile(path.join(folder, 'pagefind', 'ord.txt'), 'utf8')).trim().split('\n');
    expect(words).toEqual(['annat 1', 'mark 1', 'orosanmälan 1']);
    expect((await readdir(path.join(folder, 'pagefind'))).filter((name) => /wasm|\.js$|css$/.test(name))).toEqual([]);
  });
});

test('a page that is not indexed has no words, and tags within a line do not part a word', () => {
  expect(indexedPage(FILES['lista/index.html']!)).toBeUndefined();
  expect(indexedPage(FILES['a/index.html']!)!.text.replace(/\s+/g, ' ').trim()).toBe(
    'Orosanmälan Gör en orosanmälan vid oro. Ett liv.',
  );
});
