import { expect, test } from 'vitest';
import { packPlaces, unpackPlaces } from '../../src/search/index-files.ts';

/** Three texts in a row, of 10, 30 and 25,000 words. */
const rows = {
  pageAt: (place: number) => (place < 10 ? 0 : place < 40 ? 1 : 2),
  firstOf: (page: number) => [0, 10, 40][page]!,
};

test('where words stand is read as it was written: by page, from its first word on, far into a long text', () => {
  const words = [
    { written: 'oro', places: [0, 3, 10, 39, 40, 24_000] },
    { written: 'snut', places: [] },
    { written: 'hot', places: [24_500] },
  ];
  expect(unpackPlaces(packPlaces(words, rows)).slice(0, 1)).toEqual([
    [
      'oro',
      [
        [0, [0, 3]],
        [1, [0, 29]],
        [2, [0, 23_960]],
      ],
    ],
  ]);
  expect(unpackPlaces(packPlaces(words, rows)).slice(1)).toEqual([
    ['snut', []],
    ['hot', [[2, [24_460]]]],
  ]);
});
