import { describe, expect, test } from 'vitest';
import type { Change, Value } from '../../../scripts/editor/api.ts';
import { sortAt } from '../../../scripts/editor/content-place.ts';
import { changed } from '../../../scripts/editor/splice/apply-changes.ts';
import { fileText } from '../../../scripts/editor/splice/file-text.ts';

const LIST = sortAt('topics.yaml')!;
const ARTICLE = sortAt('reports/x.mdx')!;

const after = (text: string, ...changes: Change[]) => changed(fileText(Buffer.from(text)), changes, LIST).raw;
const set = (at: (string | number)[], value: Value): Change => ({ do: 'set', at, value });
const insert = (at: (string | number)[], value: Value): Change => ({ do: 'insert', at, value });

describe('a new value is written as the old one was', () => {
  test.each([
    ['bare', 'a: b\n', 'ett ord', 'a: ett ord\n'],
    ['within double quotation marks', 'a: "b"\n', 'c', 'a: "c"\n'],
    ['within single quotation marks', "a: 'b'\n", "it's", "a: 'it''s'\n"],
    ['with its comment', 'a: b # hit\n', 'c', 'a: c # hit\n'],
    ['with its odd spaces', 'a:   b   \n', 'c', 'a:   c   \n'],
    ['on folded lines', 'a: >-\n  ett två\n  tre\nb: c\n', 'ett två fyra', 'a: >-\n  ett två fyra\nb: c\n'],
    ['on lines of its own', 'a: |\n  ett\n  två\n', 'ett\ntre\n', 'a: |\n  ett\n  tre\n'],
    [
      'on wrapped lines',
      'a: en lång rad som\n  fortsätter här\n',
      'en lång rad som slutar där',
      'a: en lång rad som\n  slutar där\n',
    ],
    ['without its last line end', 'a: b', 'c', 'a: c'],
    ['with the line ends of the file', 'a: |\r\n  en\r\nc: d\r\n', 'en\nrad\n', 'a: |\r\n  en\r\n  rad\r\nc: d\r\n'],
    ['on lines of its own, when it has several', 'a: b # c\nd: e\n', 'en\nrad', 'a: |- # c\n  en\n  rad\nd: e\n'],
    ['a day bare', 'a: 2026-11-23\n', '2026-11-26', 'a: 2026-11-26\n'],
    ['a word bare among such', 'a: yes\n', 'no', 'a: no\n'],
  ])('%s', (_, text, value, wished) => {
    expect(after(text, set(['a'], value))).toBe(wished);
  });

  test.each(['no', '# inte', 'a: b', '- punkt', '😀', 'en\rtill', '12:30', '112', '[x', '', ' blank', '*', '&a'])(
    'and within quotation marks where YAML could misread ”%s”',
    (value) => {
      expect(after('a: b\n', set(['c'], value))).toMatch(/^a: b\nc: "/);
    },
  );
});

describe('what is added stands where and how its like do', () => {
  test('a field behind those that the schema has before it', () => {
    const text = '---\ntitle: a\nowner: b\nstatus: draft\n---\nText.\n';
    const { raw } = changed(fileText(Buffer.from(text)), [set(['reviewBy'], '2027-01-01')], ARTICLE);
    expect(raw).toBe('---\ntitle: a\nowner: b\nreviewBy: 2027-01-01\nstatus: draft\n---\nText.\n');
  });

  test('a group with what it lies in', () => {
    expect(after('a: b\n', set(['source', 'year'], 2024))).toBe('a: b\nsource:\n  year: 2024\n');
  });

  test.each([
    ['on the line of a list that has one', 'a: [b, c]\n', insert(['a', 1], 'd'), 'a: [b, d, c]\n'],
    ['with the spaces of that list', 'a: [ b ,c ]\n', insert(['a', 2], 'd'), 'a: [ b ,c ,d ]\n'],
    ['on lines where each has its own', 'a:\n    - b\n', insert(['a', 1], 'c'), 'a:\n    - b\n    - c\n'],
    ['without an indent where there is none', 'a:\n- b\nc: d\n', insert(['a', 1], 'e'), 'a:\n- b\n- e\nc: d\n'],
    [
      'with an empty line where they have one',
      '- id: a\n\n- id: b\n',
      insert([1], { id: 'c' }),
      '- id: a\n\n- id: c\n\n- id: b\n',
    ],
    ['as groups on a line each', '- { a: b }\n', insert([1], { a: 'c' }), '- { a: b }\n- { a: c }\n'],
    [
      'before the comment of what follows',
      'a:\n  - b\n  # om c\n  - c\n',
      insert(['a', 1], 'd'),
      'a:\n  - b\n  - d\n  # om c\n  - c\n',
    ],
    ['in what was empty', 'a: []\n', insert(['a', 0], 'b'), 'a: [b]\n'],
  ])('an item %s', (_, text, change, wished) => {
    expect(after(text, change)).toBe(wished);
  });
});

describe('what is taken away or moved leaves the rest alone', () => {
  test.each([
    ['a field', 'a: b\nc: d # om c\ne: f\n', { do: 'remove', at: ['c'] }, 'a: b\ne: f\n'],
    ['the first field of an item', '- id: a\n  name: b\n', { do: 'remove', at: [0, 'id'] }, '- name: b\n'],
    ['an item on a line', 'a: [b, c, d]\n', { do: 'remove', at: ['a', 1] }, 'a: [b, d]\n'],
    ['the last item', 'a:\n  - b\nc: d\n', { do: 'remove', at: ['a', 0] }, 'a: []\nc: d\n'],
    [
      'an item with its empty line',
      '- id: a\n\n- id: b\n\n- id: c\n',
      { do: 'remove', at: [1] },
      '- id: a\n\n- id: c\n',
    ],
    [
      'an item that moves takes its comment',
      '# om listan\n- a\n# om b\n- b\n- c\n',
      { do: 'move', at: [1], to: 2 },
      '# om listan\n- a\n- c\n# om b\n- b\n',
    ],
    [
      'a list that is set keeps what did not change',
      'a:\n  - b # ett\n  - c\n',
      set(['a'], ['b', 'd', 'e']),
      'a:\n  - b # ett\n  - d\n  - e\n',
    ],
  ] satisfies [string, string, Change, string][])('%s', (_, text, change, wished) => {
    expect(after(text, change)).toBe(wished);
  });
});

describe('of a text only the lines that differ are touched', () => {
  const text = '\uFEFF---\r\ntitle: a\r\n---\r\nEtt  \r\nTvå\r\nTre\r\n';
  const body = (words: string) => changed(fileText(Buffer.from(text)), [{ do: 'body', text: words }], ARTICLE).raw;

  test('in the line ends of the file', () => {
    expect(body('Ett  \nTvå och en halv\nTre\n')).toBe(text.replace('Två', 'Två och en halv'));
    expect(body('Ett  \nTvå\nTvå och en halv\nTre\n')).toBe(text.replace('Tre', 'Två och en halv\r\nTre'));
  });

  test('also where the file has no text yet', () => {
    const bare = fileText(Buffer.from('---\ntitle: a\n---'));
    expect(changed(bare, [{ do: 'body', text: 'Ord.\n' }], ARTICLE).raw).toBe('---\ntitle: a\n---\nOrd.\n');
  });
});
