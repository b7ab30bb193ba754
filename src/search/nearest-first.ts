import { alikeTo, type WeighedWord } from './alike.ts';
import type { FoundEntry } from './attachments.ts';
import { saysWhatToDo } from './contents.ts';
import type { SearchIndex } from './open-index.ts';
import { onceEach } from '../model/once-each.ts';
import { stemOf } from './words.ts';

/** So many are put in order by what they are called … */
const READ = 10;

/** … and so many are shown at first: the texts of those that are likely to be come meanwhile. */
const SHOWN = 5;

/** What a question that is the very same is worth, and a title, beside the points of the best page. */
const BY_QUESTION = 0.4;
const BY_TITLE = 0.2;

/** … and what one of our own answers is worth that has every word that was typed, the small ones too: `orosanmälan när måste jag`. */
const BY_EVERY_WORD = 0.6;
const FEWEST = 3;

/**
 * Of the entries that are shown first those before that answer just such a question, or are called so.
 * @param text what was typed
 */
export async function nearestFirst(
  index: SearchIndex,
  found: readonly FoundEntry[],
  text: string,
  words: readonly WeighedWord[],
): Promise<FoundEntry[]> {
  for (const { page } of found.slice(0, SHOWN)) index.page(page).catch(() => undefined);
  const alike = alikeTo(words);
  const best = Math.max(...found.map(({ score }) => score));
  const read = await Promise.all(
    found.slice(0, READ).map(async (entry) => {
      const { asks, meta } = await index.head(entry.page);
      const question = Math.max(0, ...asks.map(alike));
      const points = entry.score / best + BY_QUESTION * question + BY_TITLE * alike(meta['title'] ?? '');
      const isMeant = saysWhatToDo(index.contents, entry.page) && asks.some((ask) => hasEveryWord(ask, text));
      return { entry, points: points + (isMeant ? BY_EVERY_WORD : 0) };
    }),
  );
  const sorted = read.sort((a, b) => b.points - a.points).map(({ entry }) => entry);
  return [...sorted, ...found.slice(READ)];
}

function hasEveryWord(ask: string, text: string): boolean {
  const [has, wanted] = [stemsIn(ask), stemsIn(text)];
  return wanted.size >= FEWEST && [...wanted].every((stem) => has.has(stem));
}

const stemsIn = onceEach((text) => new Set(text.split(/\s+/).map(stemOf).filter(Boolean)));
