import { expect, test } from 'vitest';
import { packContents, unpackContents, type Contents } from '../../src/search/contents.ts';

const contents: Contents = {
  build: 'a1b2',
  lengths: [0, 12, 30_000],
  priors: [100, 115, 35],
  near: [
    [
      { page: 1, likeness: 0.3 },
      { page: 2, likeness: 0.2 },
    ],
    [{ page: 0, likeness: 0.3 }],
    [],
  ],
  pieces: ['a', 'polis', 'politik', 'socialtjänst', 'åldersgräns'],
  forwards: ['a', 'p'],
  backwards: ['e'],
  filters: ['kind'],
};

test('the list of contents is read as it was written: pages near each other both ways or one, and what pieces begin with', () => {
  expect(unpackContents(packContents(contents))).toEqual(contents);
});

test('an empty portal has contents too', () => {
  const empty = { ...contents, lengths: [], priors: [], near: [], pieces: [] };
  expect(unpackContents(packContents(empty)).pieces).toEqual([]);
});

test('pages are always somewhat alike, and never wholly', () => {
  const near = [[{ page: 1, likeness: 0.01 }], [{ page: 0, likeness: 1.3 }]];
  const [first, second] = unpackContents(packContents({ ...contents, near })).near;
  expect([first![0]!.likeness, second![0]!.likeness]).toEqual([0.1, 0.1]);
});
