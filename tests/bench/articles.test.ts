import { expect, test } from 'vitest';
import { articles, issue } from './articles.ts';
import { ownPages } from '../support/own-pages.ts';
import { namesArticles, withoutStart } from './folders.ts';
import { plainSite } from './plain-site.ts';
import { wordsOf } from './words.ts';
import { readDictionary } from '../../scripts/site/dictionary.ts';
import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { buildCatalog } from '../../src/model/catalog.ts';
import { KIND_IDS } from '../../src/model/kinds.ts';
import { readContent } from '../../src/read-content.ts';

// Of today: what the real lists say was done must have been done.
const settings = readSettings({});
const real = await readContent(settings.content);
const words = wordsOf((await loadCatalog(settings)).catalog, (await readDictionary()).ends);
const lists = [
  ...real.files
    .filter(({ path }) => path.endsWith('.yaml') && !namesArticles(path))
    .map((file) => (file.path === 'audiences.yaml' ? { ...file, text: withoutStart(file.text) } : file)),
  ...ownPages,
];

test('the same words and count give the same articles, to the letter', () => {
  expect(articles(words, 40)).toEqual(articles(words, 40));
});

test('generated articles pass the content check and come in all seven kinds', () => {
  const files = articles(words, 60);
  const { catalog, problems } = buildCatalog(
    { files: [...lists, ...files, issue(words, files)], assets: [], problems: [] },
    settings,
    () => [],
  );
  expect(problems).toEqual([]);
  expect(catalog.entries).toHaveLength(60);
  expect(new Set(catalog.entries.map(({ kind }) => kind))).toEqual(new Set(KIND_IDS));
  expect(catalog.entries.filter(({ sensitivity }) => sensitivity === 'internal')).toHaveLength(2);
});

test('a body has the length of an article and links to others', () => {
  const texts = articles(words, 60).map(({ text }) => text.split('---\n').at(-1)!);
  const lengths = texts.map((text) => text.split(/\s+/).length);
  expect(Math.min(...lengths)).toBeGreaterThan(80);
  expect(Math.max(...lengths)).toBeLessThan(550);
  expect(texts.every((text) => /\]\(\/[a-z]+\/artikel-\d+\/\)/.test(text))).toBe(true);
});

test('new words keep coming, as in prose: a text four times as long has twice as many', () => {
  const count = (files: readonly { text: string }[]) => new Set(files.map(({ text }) => text.split('---\n').at(-1)!).join(' ').toLowerCase().match(/\p{L}{2,}/gu)).size; // prettier-ignore
  const [few, many] = [count(articles(words, 50)), count(articles(words, 200))];
  expect(many / few).toBeGreaterThan(2);
});

test('the plain site has the same articles, byte for byte, at the same addresses', () => {
  const files = articles(words, 20);
  const plain = plainSite(files);
  for (const { path, text } of files)
    expect(plain.find((file) => file.path.endsWith(path.slice(path.indexOf('/'))))?.text).toBe(text);
  expect(plain.some(({ path }) => path.startsWith('content/rapporter/artikel-'))).toBe(true);
});
