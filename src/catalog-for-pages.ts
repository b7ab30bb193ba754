import { loadCatalog, soundCatalog, withoutHeldUp, withoutUnfinished } from './load-catalog.ts';
import type { Catalog } from './model/catalog.ts';
import type { Problem } from './model/problem.ts';
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
 * who sees also what is not finished, and all that is sound.
 * @throws ContentError when anything is wrong with the content that is built
 */
export async function getCatalog(): Promise<Catalog> {
  if (isWriting()) return (await writtenCatalog()).catalog;
  const handed = shared[HANDED]?.catalog;
  if (handed) return handed;
  built ??= soundCatalog(readSettings()).then(withoutUnfinished);
  return built;
}

/** The catalogue while somebody writes, the faults that keep the rest of the content out of it, and what drafts still lack. */
export async function writtenCatalog(): Promise<{ catalog: Catalog; problems: Problem[]; unfinished: Problem[] }> {
  return withoutHeldUp(await loadCatalog({ ...readSettings(), isWriting: true }));
}
