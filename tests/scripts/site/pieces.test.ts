import { expect, test } from 'vitest';
import { cutUp } from '../../../scripts/site/cut/pieces.ts';
import { piecesFrom } from '../../../src/search/near-words.ts';

/** Words that begin alike, each so long that two fill a piece. */
const long = (word: string) => ({ word, rest: 'x'.repeat(3500) });
const cut = (words: readonly string[]) =>
  cutUp(
    words.map(long),
    ({ word }) => word,
    ({ word, rest }) => word + rest,
    8000,
  );

test('a list tells no more of a piece than what parts it from the one before', () => {
  expect(cut(['polis', 'poliser', 'polisiär', 'politik', 'torg', 'torget']).firsts).toEqual(['p', 'polisi', 't']);
});

test('every word is found in the pieces that its beginning names', () => {
  const words = ['hot', 'hotad', 'hotar', 'hotbild', 'hotell', 'hus', 'husen', 'hål'];
  const { firsts, pieces } = cut(words);
  for (const word of words)
    for (let length = 1; length <= word.length; length++) {
      const near = piecesFrom(firsts, word.slice(0, length)).flatMap((at) => pieces[at]!);
      expect(
        near.map(({ item }) => item.word),
        word.slice(0, length),
      ).toContain(word);
    }
});

test('what has the same key stands in one piece', () => {
  expect(cut(['mot', 'mot', 'mot', 'mota']).pieces.map((piece) => piece.map(({ item }) => item.word))).toEqual([
    ['mot', 'mot', 'mot'],
    ['mota'],
  ]);
});
