import { alikeTo, type WeighedWord } from './alike.ts';
import type { FoundEntry } from './attachments.ts';
import type { SearchIndex } from './open-index.ts';

/** So many are put in order by what they are called … */
const READ = 10;

/** … and so many are shown at first: the texts of those that are likely to be come meanwhile. */
const SHOWN = 5;

/** What a question that is the very same is worth, and a title, beside the points of the best page. */
const BY_QUESTION = 0.4;
const BY_TITLE = 0.2;

/** Of the entries that are shown first those before that answer just such a question, or are called so. */
export async function nearestFirst(
  index: SearchIndex,
  found: readonly FoundEntry[],
  words: readonly WeighedWord[],
): Promise<FoundEntry[]> {
  for (const { page } of found.slice(0, SHOWN)) index.page(page).catch(() => undefined);
  const alike = alikeTo(words);
  const best = Math.max(...found.map(({ score }) => score));
  const read = await Promise.all(
    found.slice(0, READ).map(async (entry) => {
      const { asks, meta } = await index.head(entry.page);
      const question = Math.max(0, ...asks.map(alike));
      return { entry, points: entry.score / best + BY_QUESTION * question + BY_TITLE * alike(meta['title'] ?? '') };
    }),
  );
  const sorted = read.sort((a, b) => b.points - a.points).map(({ entry }) => entry);
  return [...sorted, ...found.slice(READ)];
}
