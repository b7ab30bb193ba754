import { describe, expect, test } from 'vitest';
import { readTexts, type Stretch } from '../../../scripts/site/pagefind/read-texts.ts';

const plain = (text: string, weight = 1): Stretch => ({
  text,
  length: text === '' ? 0 : text.split(' ').length,
  weight,
});

/** Where a word stands: in which text, at which of its words, and what it weighs there in plain occurrences. */
async function found(texts: readonly (readonly Stretch[])[]) {
  const { words, textAt, firsts } = await readTexts(texts);
  return (written: string) =>
    words
      .filter((word) => word.written === written)
      .flatMap(({ places, weights }) =>
        places.map((place, at) => [textAt[place]!, place - firsts[textAt[place]!]!, weights[at]! / 24] as const),
      )
      .sort(([a], [b]) => a - b);
}

describe('texts that Pagefind reads in a row', () => {
  test('are told apart, with the place of each word in its own, also where one is empty', async () => {
    const of = await found([[plain('Möten om oro.')], [], [plain('Oro')], [plain('ett'), plain('möte')]]);
    expect(of('oro')).toEqual([[0, 2, 1], [2, 0, 1]]);
    expect(of('möt')).toEqual([[0, 0, 1], [3, 1, 1]]);
  }); // prettier-ignore

  test('weigh headings more, and share a word’s weight among the parts that signs hold together', async () => {
    const of = await found([[plain('Oro', 7), plain('och oro'), plain('Borås/Varberg', 6)]]);
    expect(of('oro')).toEqual([[0, 0, 7], [0, 2, 1]]);
    expect(of('varberg')).toEqual([[0, 3, 3]]);
  }); // prettier-ignore

  test('may hold what looks like Pagefind’s own signs, and the mark that stands between them', async () => {
    const text = '___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ ꙮ aꙮb ordet';
    const of = await found([[plain(text)], [plain('ordet')]]);
    expect(of('ordet')).toEqual([[0, 4, 1], [1, 0, 1]]);
  }); // prettier-ignore

  test('are refused when Pagefind counts their words otherwise than we do', async () => {
    await expect(readTexts([[{ text: 'två ord', length: 1, weight: 1 }]])).rejects.toThrow(
      /Pagefind counted 3 words of 2/,
    );
  });

  test('are nothing where there are none', async () => {
    expect((await readTexts([])).words).toEqual([]);
  });
});
