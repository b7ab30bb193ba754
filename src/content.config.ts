import { readdir } from 'node:fs/promises';
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { getCatalog, isWriting } from './catalog-for-pages.ts';
import { readSettings } from './settings.ts';

/**
 * Astro only renders bodies and pictures. What a file says is read, checked and chosen in `model/`; the loader is given
 * just the files of this edition, so that nothing of the others can end up in the output. While writing it watches all.
 */
const { content } = readSettings();

/** The files of this edition; undefined while somebody writes, who sees all. */
const wanted = isWriting() ? undefined : await filesOfEdition();

async function filesOfEdition(): Promise<ReadonlySet<string>> {
  const { entries, meetings, pages } = await getCatalog();
  return new Set([...entries, ...meetings, ...pages].map(({ file }) => file));
}

/** Each file is held against every pattern: those that are left out are few, those that are wanted as many as there are files. */
async function patterns(): Promise<string[]> {
  const lying = wanted ? (await readdir(content, { recursive: true })).filter((name) => name.endsWith('.mdx')) : [];
  const names = lying.map((name) => name.replaceAll('\\', '/'));
  return ['**/*.mdx', ...names.filter((name) => !wanted?.has(composed(name))).map((name) => `!${literally(name)}`)];
}

const composed = (name: string) => name.normalize('NFC');

/** A name as a pattern for itself alone. */
const literally = (name: string) => name.replace(/[!()*+?@[\]\\{|}]/g, '\\$&');

const bodies = glob({
  base: content,
  pattern: await patterns(),
  generateId: ({ entry }) => {
    if (wanted && !wanted.has(composed(entry))) throw new Error(`${entry} is not of this edition.`);
    return composed(entry);
  },
});

/** How Astro reads a text, by extension; it hands this to its loaders without saying so in its types. */
type Readers = Map<string, { getEntryInfo: (asked: { fileUrl: URL; contents: string }) => Promise<unknown> }>;

/** A head that cannot be read must not stop the other pages while somebody writes: its own page says what is wrong. */
const forgiving: typeof bodies = {
  ...bodies,
  load: (context) => {
    const { entryTypes } = context as typeof context & { entryTypes: Readers };
    const types = [...entryTypes].map(([extension, type]) => {
      const getEntryInfo: typeof type.getEntryInfo = async (asked) => {
        try {
          return await type.getEntryInfo(asked);
        } catch {
          return { data: {}, body: '', rawData: '', slug: '' };
        }
      };
      return [extension, { ...type, getEntryInfo }] as const;
    });
    return bodies.load({ ...context, entryTypes: new Map(types) } as typeof context);
  },
};

export const collections = { bodies: defineCollection({ loader: isWriting() ? forgiving : bodies }) };
