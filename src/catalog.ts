import { soundCatalog, withoutUnfinished } from './load-catalog.ts';
import type { Catalog } from './model/catalog.ts';
import { readSettings } from './settings.ts';

/** What a command has for the pages, which are bundled and so have modules of their own. */
const HANDED = Symbol.for('kontaktnatet.handed');
const shared = globalThis as { [HANDED]?: { catalog?: Catalog; isWriting?: boolean } };

/** Hands a checked catalogue to the pages that are built in this process, so that the content is read once. */
export function handCatalog(catalog: Catalog | undefined): void {
  shared[HANDED] = catalog ? { catalog: withoutUnfinished(catalog) } : {};
}

/** Tells the pages that they are looked at while somebody writes, by `npm run dev`: content is read anew for each page. */
export function startWriting(): void {
  shared[HANDED] = { isWriting: true };
}

export const isWriting = () => shared[HANDED]?.isWriting === true;

let built: Promise<Catalog> | undefined;

/**
 * The catalogue for pages: the one that the build hands over, else read once; anew for each page while somebody writes,
 * who sees also the letters that are not finished.
 * @throws ContentError when anything is wrong with the content
 */
export async function getCatalog(): Promise<Catalog> {
  if (isWriting()) return soundCatalog(readSettings());
  const handed = shared[HANDED]?.catalog;
  if (handed) return handed;
  built ??= soundCatalog(readSettings()).then(withoutUnfinished);
  return built;
}
