import { handBodies, handCatalog, handLetters } from '../../src/catalog-for-pages.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { AsHtml } from '../../src/newsletter/message.ts';
import type { Settings } from '../../src/settings.ts';
import { bodyOpener } from './bodies.ts';
import { bodyPictures } from './body-pictures.ts';
import { renderPages } from './render-pages.ts';
import { writeSitemap } from './sitemap.ts';

/** What a portal may have already. */
export interface AtHand {
  /** In bytes, of the files that are laid beside the pages, by their addresses. */
  sizes?: ReadonlyMap<string, number>;
  /** Addresses of pages that an earlier build rendered of the same. */
  kept?: ReadonlySet<string>;
  /** What makes letters, or has them from an earlier build. */
  letterAsHtml?: AsHtml;
}

/**
 * Renders the pages of a catalogue, with the list of them for search engines. One at a time: the pages are handed what they show.
 * @param compiled the folder of the compiled pages
 * @param catalog as readers may see it (`withoutUnfinished`)
 * @param folder where they are written
 */
export async function renderCatalog(
  compiled: string,
  catalog: Catalog,
  { site, content }: Pick<Settings, 'site' | 'content'>,
  folder: string,
  { sizes, kept = new Set(), letterAsHtml }: AtHand = {},
): Promise<void> {
  handCatalog(catalog, sizes);
  try {
    if (letterAsHtml) handLetters(letterAsHtml);
    handBodies(await bodyOpener(content, bodyPictures(folder, site.base)));
    writeSitemap(folder, await renderPages(compiled, folder, site, kept), site.address);
  } finally {
    // What the pages were handed they need no longer.
    handCatalog(undefined);
  }
}
