import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { getCatalog, isWriting } from './catalog.ts';
import { readSettings } from './settings.ts';

/**
 * Astro only renders bodies and pictures. What a file says is read, checked and chosen in `model/`; the loader is given
 * just the files of this edition, so that nothing of the others can end up in the output. While writing it watches all.
 */
const { content } = readSettings();

async function files(): Promise<string[]> {
  if (isWriting()) return ['**/*.mdx'];
  const { entries, meetings, pages } = await getCatalog();
  return [...entries, ...meetings, ...pages].map(({ file }) => file);
}

export const collections = {
  bodies: defineCollection({
    loader: glob({
      base: content,
      pattern: await files(),
      generateId: ({ entry }) => entry,
    }),
  }),
};
