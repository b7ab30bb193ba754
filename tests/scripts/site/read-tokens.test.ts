import { describe, expect, test } from 'vitest';
import { readTokens, type WeighedTokens } from '../../../scripts/site/pagefind/read-tokens.ts';

const list = (text: string, weight = 1): WeighedTokens => ({ tokens: text.split(' ').filter(Boolean), weight });

/** Where a word stands in the lists, and what it weighs there in plain occurrences. */
async function found(...lists: readonly WeighedTokens[]) {
  const words = await readTokens(lists);
  return (written: string) =>
    words
      .filter((word) => word.written === written)
      .flatMap(({ places, weights }) => places.map((place, at) => [place, weights[at]! / 24] as const))
      .sort(([a], [b]) => a - b);
}

describe('words that Pagefind reads one by one', () => {
  test('are told by their places in the lists, also where one list is empty', async () => {
    const of = await found(list('Möten om oro.'), list(''), list('Oro möte', 2));
    expect(of('oro')).toEqual([[2, 1], [3, 2]]);
    expect(of('möt')).toEqual([[0, 1], [4, 2]]);
  }); // prettier-ignore

  test('weigh more in headings, and share their weight among the parts that signs hold together', async () => {
    const of = await found(list('Oro', 7), list('och oro'), list('Borås/Varberg', 6));
    expect(of('oro')).toEqual([[0, 7], [2, 1]]);
    expect(of('varberg')).toEqual([[3, 3]]);
  }); // prettier-ignore

  test('are the same words whatever stands beside them', async () => {
    const tokens =
      'Möten, FOI-R--4813 våldsbejakande-extremism 10:15 a/b/c ”så” camelCase Ibland…sedan 😀 d’Angelo'.split(' ');
    const together = await readTokens([{ tokens, weight: 3 }]);
    for (const [place, token] of tokens.entries())
      expect(await readTokens([{ tokens: [token], weight: 3 }])).toEqual(
        together.flatMap(({ written, places, weights }) => {
          const own = weights.filter((_, at) => places[at] === place);
          return own.length > 0 ? [{ written, places: own.map(() => 0), weights: own }] : [];
        }),
      );
  });

  test('may look like Pagefind’s own signs, or like the mark that stands between the lists', async () => {
    const of = await found(list('___PAGEFIND_WEIGHT___9 ___END_PAGEFIND_WEIGHT___ ꙮ aꙮb ordet'), list('ordet', 2));
    expect(of('ordet')).toEqual([[4, 1], [5, 2]]);
  }); // prettier-ignore

  test('are refused when Pagefind counts them otherwise than we do', async () => {
    await expect(readTokens([{ tokens: ['två ord'], weight: 1 }])).rejects.toThrow(/Pagefind counted 4 words of 3/);
  });

  test('are nothing where there are none', async () => {
    expect(await readTokens([])).toEqual([]);
  });
});
