import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContents } from '../../../scripts/site/pagefind/files.ts';
import { priorOf } from '../../../scripts/site/cut/priors.ts';
import { indexSite } from '../../../scripts/site/index-site.ts';
import { indexedPage, textOf } from '../../../scripts/site/indexed-page.ts';
import { WAYS, type IndexWord } from '../../../src/search/index-files.ts';
import { openIndex, type SearchIndex } from '../../../src/search/open-index.ts';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="sv"><head><title>${title}</title>${head}</head><body><main data-pagefind-body><h1>${title}</h1>${body}</main></body></html>`;

const HEAD =
  '<meta property="sok:topic" data-pagefind-filter="topic[content]" content="Hot &amp; våld"><meta property="sok:date" data-pagefind-sort="date[content]" content="2026-01-02">';

let folder: string;
let index: SearchIndex;
const FILES: Record<string, string> = {
  'a/index.html': page(
    'Orosanmälan',
    '<p>Gör en orosanmälan vid oro. Ett l<b>iv</b>.</p><nav data-pagefind-ignore><p>Skolattacken <b>hemligt</b></p></nav>',
    HEAD,
  ),
  'b/index.html': page(
    'Annat',
    '<p>Om VBE &amp; annat &lt;mark&gt;</p><p><label class="term"><span aria-hidden="true">Samverkans</span><button type="button" class="term" aria-label="Samverkansform">form</button></label> för oss</p>',
    HEAD.replace('01-02', '03-04'),
  ),
  'amnen/hot/index.html': page('Hot &amp; våld', '<p>Texter.</p>'),
  'lista/index.html': '<!doctype html><html lang="sv"><body><main><h1>Listan</h1></main></body></html>',
  'sok/andra-ord.json': JSON.stringify({
    names: [
      { typed: ['VBE'], written: ['våldsbejakande extremism'] },
      { typed: ['våldsbejakande extremism'], written: ['VBE'] },
      { typed: ['soc-anmälan', 'lone wolf'], written: ['oro'] },
      { typed: ['påhopp'], written: ['trakasserier', 'oro'] },
      { typed: ['ängslan'], written: ['oro', 'trakasserier'] },
    ],
    groups: { 'Hot & våld': ['trakasserier'] },
    pages: { '/b/': ['cookies'] },
    asks: { '/a/': ['Får jag riva ner hatlappar?', 'Vem ringer?'] },
  }),
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kontaktnatet-index-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  expect((await indexSite(folder)).count).toBe(3);
  index = await openIndex(async (name) => new Response(await readFile(path.join(folder, 'pagefind', name))));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const urlsOf = async (start: string) => {
  const pages = (await index.wordsFrom(start)).flatMap(({ pages }) => Array.from(pages));
  return (await Promise.all([...new Set(pages)].map((each) => index.page(each)))).map(({ url }) => url).sort();
};

const waysOf = ({ ways }: IndexWord) => Array.from(ways, (way) => WAYS[way]);

describe('the index that Pagefind has just made, cut', () => {
  test('has how much each page has of a word, the title more than the text', async () => {
    const [word] = await index.wordsFrom('orosanmalan');
    expect(word!.written).toBe('orosanmälan');
    expect(waysOf(word!)).toEqual(['word']);
    expect(word!.weights[0]).toBeGreaterThan(10);
  });

  test('has where words stand, for searches in quotation marks', async () => {
    const [, pages] = (await index.placesFrom('orosanmalan'))[0]!;
    const text = textOf(indexedPage('/a/', FILES['a/index.html']!)!).trim().split(/\s+/);
    expect(pages[0]![1].map((at) => text[at])).toEqual(['Orosanmälan.', 'orosanmälan']);
  });

  test('has filters, and the newest page last', async () => {
    expect([...(await index.pagesByValue('topic')).keys()]).toEqual(['Hot & våld']);
    const dated = await Promise.all((await index.byDate()).map((each) => index.page(each)));
    expect(dated.map(({ url }) => url)).toEqual(['/a/', '/b/']);
  });

  test('finds a part of a compound, other names, a topic’s and a page’s other words, and not what is ignored', async () => {
    expect(await urlsOf('anmalan')).toEqual(['/a/']);
    expect(await urlsOf('valdsbejakandeextremism')).toEqual(['/b/']);
    expect(await urlsOf('lonewolf')).toEqual(['/a/']);
    expect(await urlsOf('trakasseri')).toEqual(['/a/', '/b/']);
    expect(await urlsOf('cooki')).toEqual(['/b/']);
    expect(await urlsOf('attack')).toEqual([]);
    expect(await urlsOf('hemlig')).toEqual([]);
    expect((await index.wordsFrom('lonewolf'))[0]!.reads).toEqual(['oro']);
  });

  test('finds a topic’s own page by what people type for its words, by the nearest of those alone', async () => {
    expect(await urlsOf('pahopp')).toEqual(['/a/', '/amnen/hot/']);
    expect(await urlsOf('angsl')).toEqual(['/a/']);
  });

  test('weighs what tells what to do most, then what tells of something, then what tells of everything, and lists least', () => {
    const role = (url: string, role: string) => priorOf({ url, meta: { role } } as never);
    expect(role('/amnen/hot/', 'list')).toBe(role('/rapporter/x/', ''));
    expect(role('/vagledning/x/', 'own')).toBeGreaterThan(role('/rapporter/x/', ''));
    expect(role('/kunskap/vad-fungerar/', 'page')).toBeLessThan(role('/rapporter/x/', ''));
    expect(role('/malgrupper/x/', 'list')).toBeLessThan(role('/kunskap/vad-fungerar/', 'page'));
  });

  test('finds the page that answers a question by what it is about and by parts of it, and keeps the question to show', async () => {
    expect(await urlsOf('riv')).toEqual(['/a/']);
    const [hatlappar] = await index.wordsFrom('hatlapp');
    expect(waysOf(hatlappar!)).toEqual(['ask']);
    expect((await index.page(hatlappar!.pages[0]!)).asks).toEqual(['Får jag riva ner hatlappar?', 'Vem ringer?']);
    expect(await urlsOf('ringer')).toEqual([]);
  });

  test('keeps what it was given out of texts and out of the built pages', async () => {
    for (const number of [0, 1, 2])
      expect((await index.page(number)).content).not.toMatch(/anmälan(?<!orosanmälan)|trakasserier/i);
    for (const [name, text] of Object.entries(FILES))
      expect(await readFile(path.join(folder, name), 'utf8')).toBe(text);
  });

  test('has the words that the glossary explains, which are buttons on the page', async () => {
    expect(await urlsOf('samverkansform')).toEqual(['/b/']);
    const page = await index.page((await index.wordsFrom('samverkansform'))[0]!.pages[0]!);
    expect(page.content).toMatch(/Samverkansform för oss/);
  });

  test('knows the words near to a misspelt one, and holds nothing of Pagefind’s own program', async () => {
    expect([...(await index.wordsNear('orosanmälna')).keys()]).toContain('orosanmälan');
    expect((await readdir(path.join(folder, 'pagefind'))).sort()).toEqual([
      'filter',
      'fragment',
      'index',
      'innehall.pf_meta',
    ]);
  });
});

test('an index of another version of Pagefind stops the build', () => {
  const version = new TextEncoder().encode('9.9.9');
  expect(() => readContents(new Uint8Array([0x86, 0x65, ...version, 0x80, 0x80, 0x80, 0x80, 0x80]))).toThrow(
    /Pagefind 9.9.9/,
  );
});

test('a page that is not indexed has no words, and tags within a line do not part a word', () => {
  expect(indexedPage('/lista/', FILES['lista/index.html']!)).toBeUndefined();
  expect(textOf(indexedPage('/a/', FILES['a/index.html']!)!).replace(/\s+/g, ' ').trim()).toBe(
    'Orosanmälan. Gör en orosanmälan vid oro. Ett liv.',
  );
});
