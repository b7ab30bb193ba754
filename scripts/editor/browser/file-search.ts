import type { ListedFile, ListedItem } from '../api.ts';

/** What a search finds of a file: the file by its own words, or the items of it that have them all. */
export interface Found {
  isFound: boolean;
  items: readonly ListedItem[];
}

/**
 * Looks for words among the files: all of them must stand in the title, the summary, the path or the name of the sort, or
 * in one item of a list. A number is found however it is spaced. What is not asked for anything is found.
 */
export function findIn(file: ListedFile, asked: string): Found {
  const parts = plain(asked).split(/\s+/).filter(Boolean);
  if (parts.length === 0) return { isFound: true, items: [] };
  const hasAll = (text: string) => parts.every((part) => text.includes(part)) || hasNumber(text, asked);
  const items = file.items.filter(({ name, words }) => hasAll(plain(`${name} ${words}`)));
  const isOwn = hasAll(plain(`${file.title} ${file.sortName} ${file.path} ${file.words}`));
  return { isFound: isOwn || items.length > 0, items };
}

const plain = (text: string) => text.toLocaleLowerCase('sv').trim();

/** `0205080 80` is `020-50 80 80`. */
function hasNumber(text: string, asked: string): boolean {
  const digits = asked.replace(/[\s+–-]/g, '');
  return /^\d{3,}$/.test(digits) && text.replace(/(?<=\d)[\s–-]+(?=\d)/g, '').includes(digits);
}
