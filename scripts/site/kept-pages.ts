import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import { links } from '../../src/model/links.ts';
import type { Settings } from '../../src/settings.ts';
import { entryPage } from '../../src/views/entry-page.ts';
import { routes } from '../../src/views/routes.ts';
import type { KeptParts } from './kept-parts.ts';

/** The pages of entries, which are most of a portal: those that an earlier build rendered of just what they show now. */
export interface KeptPages {
  /** From the portal's root. */
  addresses: ReadonlySet<string>;
  /** Lays the pages into the folder where the others have been rendered, and keeps them all for the next build. */
  layIn(folder: string): void;
}

/**
 * Finds the pages that would be rendered again of the same. A page shows what its view holds, its body with the numbers that
 * this names, and how large its Word file is; where its body has a card, a fact or a picture of something else it is always rendered anew.
 * Files are read and written without waiting: for small ones the queue costs more than the work does.
 * @param catalog as the pages are handed it
 */
export function keptPages(
  catalog: Catalog,
  { site, content }: Pick<Settings, 'site' | 'content'>,
  sizes: ReadonlyMap<string, number>,
  kept: KeptParts,
): KeptPages {
  const common = createHash('sha256').update(JSON.stringify([catalog.terms, site]));
  const pages = catalog.entries.filter(isOfItsOwnWords).map(keyed);
  const known = pages.flatMap((page) => {
    const html = kept.recall(page.key);
    return html ? [{ ...page, html }] : [];
  });
  const addresses = new Set(known.map(({ address }) => address));
  return {
    addresses,
    layIn(folder) {
      for (const { address, html } of known) {
        mkdirSync(placeOf(folder, address), { recursive: true });
        writeFileSync(path.join(placeOf(folder, address), 'index.html'), html);
      }
      for (const page of pages.filter(({ address }) => !addresses.has(address)))
        // What was changed while it was rendered is of no certain text.
        if (readFileSync(path.join(content, page.file)).equals(page.text))
          kept.lay(page.key, readFileSync(path.join(placeOf(folder, page.address), 'index.html')));
      kept.keep();
    },
  };

  function keyed(entry: Entry) {
    const text = readFileSync(path.join(content, entry.file));
    const shown = { ...entryPage(catalog, site, entry), entry: { ...entry, body: undefined }, terms: undefined };
    const numbers = entry.body.phoneIds.flatMap(({ target }) => routes(catalog, [target]));
    const key = JSON.stringify([shown, numbers, sizes.get(links.wordFile(entry))]);
    return {
      file: entry.file,
      address: links.entry(entry),
      text,
      key: common.copy().update(key).update(text).digest(),
    };
  }
}

/** Nothing but numbers stands in its body that is read from elsewhere. */
const isOfItsOwnWords = ({ body }: Entry) =>
  [body.images, body.entryIds, body.factIds].every((named) => named.length === 0);

const placeOf = (folder: string, address: string) => path.join(folder, ...address.split('/'));
