import { describe, expect, test } from 'vitest';
import { tellApart, type Piece } from '../../../../scripts/editor/browser/told-apart.ts';

const shown = (pieces: readonly Piece[]) => pieces.map(({ text, isOther }) => (isOther ? `[${text}]` : text)).join('');
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

describe('two texts of one file', () => {
  test('the words that differ are marked in both, and nothing else', () => {
    const { mine, theirs } = tellApart('En rapport om skolan.\nSlut.\n', 'En rapport om fritiden.\nSlut.\n');
    expect(shown(mine)).toBe('En rapport om [skolan].\nSlut.\n');
    expect(shown(theirs)).toBe('En rapport om [fritiden].\nSlut.\n');
  });

  test('a line that one of them has alone is marked there', () => {
    const { mine, theirs } = tellApart('A\nB\nC\n', 'A\nC\n');
    expect(shown(mine)).toBe('A\n[B\n]C\n');
    expect(shown(theirs)).toBe('A\nC\n');
  });

  test.each([
    ['', 'Allt är nytt.'],
    ['Allt är borta.\n', ''],
    ['utan sista rad', 'utan sista rad\n'],
    ['å\nä\nö\n'.repeat(300), 'ö\nä\nå\n'.repeat(300)],
  ])('nothing is lost of %j', (a, b) => {
    const { mine, theirs } = tellApart(a, b);
    expect([whole(mine), whole(theirs)]).toEqual([a, b]);
  });

  test('long texts without a line in common are told apart as a whole, and at once', () => {
    const { mine } = tellApart('mitt\n'.repeat(6000), 'ditt!\n'.repeat(6000));
    expect(mine.map(({ text, isOther }) => [text.length, isOther])).toEqual([
      [5 * 6000 - 1, true],
      [1, false],
    ]);
  });
});
