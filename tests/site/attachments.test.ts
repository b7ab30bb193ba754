import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { find } from '../../src/search/find.ts';
import { hitOf } from '../../src/search/hit.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { readQuery } from '../../src/search/query.ts';
import { HIDDEN } from '../fixtures/exempelstad.ts';
import { basePath, builtFolder } from './portal.ts';

/** The PDF of each hidden word in Exempelstad, and the entry that it belongs to. */
const PDFS = [
  { word: 'bilagsnarval', entry: 'rapporter/arsrapport-exempelstad/', file: 'arsrapport-2025.pdf', editions: ['open', 'internal', 'network'] },
  { word: 'bilagsstork', entry: 'vagledning/intern-rutin/', file: 'hemligkaktusbilaga.pdf', editions: ['internal', 'network'] },
  { word: 'bilagsvessla', entry: 'vagledning/natverksrutin/', file: 'natverksigelkottsbilaga.pdf', editions: ['network'] },
  { word: 'bilagstapir', entry: '', file: '', editions: [] as string[] },
] as const; // prettier-ignore

describe.each(['open', 'internal', 'network'] as const)('the edition %s', (edition) => {
  const read = async (name: string) => new Response(await readFile(path.join(builtFolder(edition), 'pagefind', name)));
  const ask = async (typed: string) => {
    const index = await openIndex(read);
    const answer = await find(
      index,
      readQuery(typed),
      { filters: {}, order: 'relevance' },
      { outside: [], phrases: [], field: [] },
    );
    return Promise.all(answer.found.map((each) => hitOf(index.page, each, answer.words, basePath(edition))));
  };

  test.each(PDFS.filter(({ editions }) => (editions as readonly string[]).includes(edition)))(
    'finds ”$word” on its page of the PDF, under its entry',
    async ({ word, entry, file }) => {
      const [hit, ...others] = await ask(word);
      expect(others).toEqual([]);
      expect(hit!.href).toBe(basePath(edition) + entry);
      expect(hit!.attached.map(({ href }) => href)).toEqual([`${basePath(edition)}bilagor/${file}#page=1`]);
      expect(hit!.attached[0]!.passage).toContainEqual({ text: word, marked: true });
    },
  );

  test('finds nothing of what it leaves out, and suggests none of its words', async () => {
    const index = await openIndex(read);
    const hidden = HIDDEN.filter(({ editions, word }) => !editions.includes(edition) && !word.includes(' '));
    expect(hidden.length).toBeGreaterThan(5);
    for (const { word } of hidden) {
      expect((await index.wordsNear(word)).has(word), word).toBe(false);
      expect(
        (await ask(word)).map(({ title }) => title).filter((title) => title.includes(word)),
        word,
      ).toEqual([]);
    }
  });
});
