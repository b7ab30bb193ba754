import { expect, test } from 'vitest';
import { emptyContent } from '../../src/model/everything.ts';
import type { Entry } from '../../src/model/entry.ts';
import { searchHints } from '../../src/model/search-hints.ts';

const entry = (fields: object) => ({ value: { kind: 'guidance', status: 'published', readerWords: [], ...fields } as unknown as Entry, file: 'guidance/a.mdx', lineOf: () => 2 }); // prettier-ignore
const hints = (fields: object) => searchHints({ ...emptyContent(), entries: [entry(fields)] });

test('own guidance without readers’ words are hinted at', () => {
  expect(hints({})).toMatchObject([{ file: 'guidance/a.mdx', field: 'readerWords' }]);
});

test('what has such words, tells of somebody else’s text or is not shown is left alone', () => {
  expect([{ readerWords: ['hotbrev'] }, { source: {} }, { kind: 'reports' }, { status: 'draft' }].flatMap(hints)).toEqual([]); // prettier-ignore
});
