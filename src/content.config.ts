import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { getCatalog, isWriting, pagesKept } from './catalog-for-pages.ts';
import { readSettings } from './settings.ts';

/**
 * Astro only renders bodies and pictures. What a file says is read, checked and chosen in `model/`; the loader is given
 * just the files of this edition, so that nothing of the others can end up in the output. While writing it watches all.
 */
const { content } = readSettings();

async function files(): Promise<string[]> {
  if (isWriting()) return ['**/*.mdx'];
  const { entries, meetings, pages } = await getCatalog();
  const kept = pagesKept().files;
  return asPatterns([...entries, ...meetings, ...pages].map(({ file }) => file).filter((file) => !kept.has(file)));
}

/** So many names make a pattern: all patterns are held against all files, and none may be longer than 65,536 characters. */
const NAMES = 400;

/** Few patterns for many files, of just these names in these folders. */
function asPatterns(paths: readonly string[]): string[] {
  const folders = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/') + 1));
  return [...folders].flatMap(([folder, within]) => {
    const names = within.map((path) => literally(path.slice(folder.length)));
    return Array.from({ length: Math.ceil(names.length / NAMES) }, (_, at) => {
      const some = names.slice(at * NAMES, (at + 1) * NAMES);
      return `${literally(folder)}${some.length > 1 ? `(${some.join('|')})` : some.join('')}`;
    });
  });
}

/** A name as a pattern for itself alone. */
const literally = (name: string) => name.replace(/[!()*+?@[\]\\{|}]/g, '\\$&');

const bodies = glob({
  base: content,
  pattern: await files(),
  generateId: ({ entry }) => entry,
});

/** How Astro reads a text, by extension; it hands this to its loaders without saying so in its types. */
type Readers = Map<string, { getEntryInfo: () => Promise<unknown> }>;

/** No text is read but by `model/`: a head that cannot be stops no page while somebody writes, and no text is kept twice. */
const unread: typeof bodies = {
  ...bodies,
  load: (context) => {
    const { entryTypes } = context as typeof context & { entryTypes: Readers };
    const getEntryInfo = async () => ({ data: {}, body: '', rawData: '', slug: '' });
    const types = [...entryTypes].map(([extension, type]) => [extension, { ...type, getEntryInfo }] as const);
    return bodies.load({ ...context, entryTypes: new Map(types) } as typeof context);
  },
};

export const collections = { bodies: defineCollection({ loader: unread }) };
