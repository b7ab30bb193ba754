import type { Index } from '../../search/find.ts';

interface Pagefind extends Index {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  destroy(): Promise<void>;
}

/** The portal was never indexed, as in `npm run dev` before the first build. */
export class MissingIndex extends Error {}

let loading: Promise<Pagefind> | undefined;
let attempts = 0;

/**
 * Pagefind with the portal's index, fetched once from the portal itself.
 * @throws MissingIndex when there is none, Error when it cannot be fetched; asking again tries again
 */
export function loadIndex(base: string): Promise<Index> {
  loading ??= open(base).catch(async (error: unknown) => {
    loading = undefined;
    throw (await entryStatus(base)) === 404 ? new MissingIndex() : error;
  });
  return loading;
}

/** Lets go of an index that failed: it remembers files that did not come as if they were empty. */
export async function dropIndex(): Promise<void> {
  const dropped = loading;
  loading = undefined;
  await dropped?.then((pagefind) => pagefind.destroy()).catch(() => undefined);
}

/**
 * Whether the portal still answers. Pagefind finds nothing in a file that it could not fetch, and does not say so:
 * without this, a lost connection would look like an empty answer.
 */
export const answers = async (base: string) => (await entryStatus(base)) === 200;

async function open(base: string): Promise<Pagefind> {
  // Some browsers keep the failure of a module that did not come; another address makes them fetch it again.
  const again = attempts++ === 0 ? '' : `?${attempts}`;
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js${again}`)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  // Filters are counted only when they are there.
  await pagefind.filters();
  return pagefind;
}

const entryStatus = (base: string) =>
  fetch(`${base}pagefind/pagefind-entry.json`, { cache: 'no-store' }).then(
    ({ status }) => status,
    () => 0,
  );
