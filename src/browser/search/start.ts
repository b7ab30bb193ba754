import { isAsking } from '../../search/address.ts';
import { READ_FIRST } from '../../search/index-file-names.ts';
import { giveBackRoom } from './room.ts';

/**
 * Fetches the search at once when the address asks for something, else when the page is here, so that it stands ready
 * when somebody writes, or when the field is chosen before that. A form that is sent before the search has come is read
 * then; it is never sent.
 */
export function startWhenNeeded(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]:not(html)')!;
  const start = async () => {
    fetchFirst();
    (await import('./search-page.ts')).startSearch(form);
  };
  if (isAsking(location.hash) || isAsking(location.search)) start().catch(lost);
  else
    for (const [target, event] of [
      [form, 'focusin'],
      [window, 'hashchange'],
      [window, 'load'],
    ] as const)
      target.addEventListener(event, once(start));
  form.addEventListener('submit', (event) => event.preventDefault());
  // Who came by a shortcut, from another page, wants to write.
  if (location.hash === '#q') form.querySelector('input')?.focus();
}

/** Does something the first time. */
function once(act: () => Promise<void>): () => void {
  return () => {
    if (!begun) act().catch(lost);
    begun = true;
  };
}

let begun = false;

/** What the search will read as soon as it runs comes beside it, not after it: on a slow line each turn is felt. */
function fetchFirst(): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  for (const file of Object.values(READ_FIRST)) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: base + file });
    document.head.append(link);
  }
}

/** The script itself did not come: the other ways in must not stay hidden. */
function lost(error: unknown): never {
  giveBackRoom();
  throw error;
}
