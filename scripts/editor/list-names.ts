import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ListedItem, Value } from './api.ts';
import { namesApart, wordsIn } from './item-names.ts';
import { titleOf } from './open-file.ts';
import { fileText } from './splice/file-text.ts';
import { readFields } from './splice/read-fields.ts';

/** What editors call a list, and other words that they look for it by. */
const LISTS: Readonly<Record<string, readonly [name: string, ...words: string[]]>> = {
  topics: ['Ämnen'],
  audiences: ['Målgrupper'],
  glossary: ['Ordlista', 'ordlistan förkortningar begrepp'],
  'search-words': ['Sökord'],
  contacts: ['Kontaktvägar och telefonnummer', 'funktionsbrevlådor e-post'],
  laws: ['Lagar'],
  methods: ['Arbetssätt', 'vad fungerar metoder'],
  partners: ['Samverkansparter'],
  series: ['Mötesserier'],
  backlog: ['Föreslagna punkter'],
  'question-types': ['Slag av frågor'],
  owners: ['Ansvariga för texterna'],
  tips: ['Tips till breven'],
  coverage: ['Bemanning'],
  'own-words': ['Egna ord', 'stavning ordboken'],
};

/** The name of a list in the plural, by its sort; undefined for what has no other name than its sort's. */
export const listName = (sort: string): string | undefined => LISTS[sort]?.[0];

/** Everything that a file is called, for looking for it. */
export const namesOf = (sort: string): string => (LISTS[sort] ?? []).join(' ');

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
