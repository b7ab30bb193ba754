import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { getCatalog, readSettings } from './catalog.ts';

/**
 * Astro only renders bodies and pictures. What a file says is read, checked and chosen in `model/`; the loader is given
 * just the files of this edition, so that nothing else of them can end up in the output.
 */
const { content } = readSettings();
const catalog = await getCatalog();

export const collections = {
  bodies: defineCollection({
    loader: glob({
      base: content,
      pattern: [...catalog.entries, ...catalog.meetings].map(({ file }) => file),
      generateId: ({ entry }) => entry,
    }),
  }),
};
