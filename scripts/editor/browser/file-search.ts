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
  if (asked.trim() === '') return { isFound: true, items: [] };
  const items = file.items.filter(({ name, words }) => hasAllWords(`${name} ${words}`, asked));
  const isOwn = hasAllWords(`${file.title} ${file.sortName} ${file.path} ${file.words}`, asked);
  return { isFound: isOwn || items.length > 0, items };
}

/** All the words that are asked for stand in a text, or the number does. */
export function hasAllWords(text: string, asked: string): boolean {
  const said = plain(text);
  return (
    plain(asked)
      .split(/\s+/)
      .every((part) => said.includes(part)) || hasNumber(said, asked)
  );
}

const plain = (text: string) => text.toLocaleLowerCase('sv').trim();

/** `0205080 80` is `020-50 80 80`. */
function hasNumber(text: string, asked: string): boolean {
  const digits = asked.replace(/[\s+–-]/g, '');
  return /^\d{3,}$/.test(digits) && text.replace(/(?<=\d)[\s–-]+(?=\d)/g, '').includes(digits);
}
