import * as jsx from 'astro/jsx-runtime';
import * as server from 'astro/runtime/server/index.js';
import { openBody as open } from '../catalog-for-pages.ts';

/** What @astrojs/mdx lets a body import: a body is made outside the pages, and must be opened with their own Astro. */
const astro = { 'astro/jsx-runtime': jsx, 'astro/runtime/server/index.js': server };

/** The body of a content file as a component, with its headings. */
export const openBody = (file: string) => open(file, astro);
