import { describe, expect, test } from 'vitest';
import type { ListedFile } from '../../../../scripts/editor/api.ts';
import { findIn } from '../../../../scripts/editor/browser/file-search.ts';
import { startEditor } from '../editor-server.ts';

describe('looking for what to change', async () => {
  const editor = await startEditor();
  const files = (await editor.get('files')).json as ListedFile[];
  await editor.close();
  const found = (words: string) => files.filter((file) => findIn(file, words).isFound).map(({ path }) => path);

  test.each([
    ['ordlista', 'glossary.yaml'],
    ['telefonnummer', 'contacts.yaml'],
    ['ämnen', 'topics.yaml'],
    ['Målgrupper', 'audiences.yaml'],
  ])('a list is found by what editors call it: %s', (words, path) => {
    expect(found(words)).toContain(path);
  });

  test('an item is found by its name, its words and its number however it is spaced', () => {
    for (const path of ['topics.yaml', 'glossary.yaml', 'contacts.yaml']) {
      const file = files.find((each) => each.path === path)!;
      for (const item of file.items) expect(findIn(file, item.name.toUpperCase()).items).toContainEqual(item);
    }
    const contacts = files.find(({ path }) => path === 'contacts.yaml')!;
    for (const number of ['08-465 004 10', '0846500410', '08 46 500'])
      expect(findIn(contacts, number).items).toHaveLength(1);
  });

  test('a text is found by words of its summary in any order, and not by what no text says', () => {
    const text = files.find(({ path, words }) => path.endsWith('.mdx') && words.split(' ').length > 6)!;
    expect(found(text.words.split(' ').toReversed().join(' '))).toContain(text.path);
    expect(found('ord som ingenstans xyzzy')).toEqual([]);
  });

  test('withdrawn texts say so', () => {
    expect(files.some(({ isWithdrawn }) => isWithdrawn)).toBe(true);
  });
});
