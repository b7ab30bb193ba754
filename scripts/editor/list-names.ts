import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ListedItem, Value } from './api.ts';
import { namesApart, wordsIn } from '../../src/model/item-names.ts';
import { titleOf } from './open-file.ts';
import { listName } from '../schemas/list-titles.ts';
import { fileText } from './splice/file-text.ts';
import { readFields } from './splice/read-fields.ts';

/** What a file is called by those who edit: its title within quotation marks, or the name of the list. */
export async function fileName(content: string, file: string): Promise<string> {
  const text = fileText(await readFile(path.join(content, ...file.split('/')))).seen;
  const title = titleOf(readFields(text, file.endsWith('.mdx')).values, '');
  return title === '' ? (listName(file.replace(/^.*\/|\.yaml$/g, '')) ?? file) : `”${title}”`;
}

/** The items of a list, by what they are called, with all their words. */
export function itemsOf(values: Value): ListedItem[] {
  if (!Array.isArray(values)) return [];
  const items = values as readonly Value[];
  const names = items.map((item, at) => nameOf(item) ?? `Post ${at + 1}`);
  return namesApart(names, items).map((name, at) => ({ at, name, words: wordsIn(items[at]).join(' ') }));
}

function nameOf(item: Value): string | undefined {
  const named = titleOf(item, '');
  if (named !== '') return named;
  return wordsIn(item)[0];
}
