import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openIndex } from '../../src/search/open-index.ts';
import { builtFolder } from './portal.ts';

test('no excerpt tells when the law was read, or breaks a list into pieces of sentences', async () => {
  const index = await openIndex(
    async (name) => new Response(await readFile(path.join(builtFolder('real'), 'pagefind', ...name.split('/')))),
  );
  const pages = await Promise.all(index.contents.lengths.map((_, page) => index.page(page)));
  const faults = pages.flatMap(({ url, content }) =>
    (content.match(/Lagen kontrollerad|Ingen jurist har|(?<=behöver avtalet säga)\. \p{Ll}/gu) ?? []).map(
      (each) => `${url} ${each}`,
    ),
  );
  expect(faults).toEqual([]);
});
