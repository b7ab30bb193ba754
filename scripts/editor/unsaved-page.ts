import { AsyncLocalStorage } from 'node:async_hooks';
import type { Plugin } from 'vite';
import { handUnsaved, type Unsaved } from '../../src/catalog-for-pages.ts';
import type { RawFile } from '../../src/model/raw.ts';
import { forgetPages } from './forget-pages.ts';
import { readRequestAddress } from '../site/local-host.ts';

/** The name in an address that says whose unsaved text the page is to be shown with: `/rapporter/x/?utkast=KEY`. */
export const UNSAVED = 'utkast';

/** What is being written, by the key of the tab that writes it. The oldest gives way: a tab says its text anew with each change. */
const written = new Map<string, RawFile>();
const MOST = 20;

/** Takes down what a tab has in its form, so that the page beside it can be shown with it. Nothing is written on the disk. */
export function keepUnsaved(key: string, file: RawFile): void {
  written.delete(key);
  written.set(key, file);
  const oldest = written.keys().next().value;
  if (written.size > MOST && oldest !== undefined) written.delete(oldest);
}

/**
 * A Vite plugin that shows a page with the unsaved text of the tab that asks for it, and every other page as it is: who
 * asks is remembered for the length of the request, wherever in the rendering it is needed.
 */
export function unsavedPreview(): Plugin {
  const asked = new AsyncLocalStorage<Unsaved>();
  return {
    name: 'unsaved-preview',
    apply: 'serve',
    configureServer(server) {
      handUnsaved(() => asked.getStore());
      server.middlewares.use((request, response, next) => {
        const key = new URLSearchParams(readRequestAddress(request.originalUrl)?.query).get(UNSAVED) ?? '';
        const file = written.get(key);
        if (!file) return next();
        // Astro remembers which pages there are and what they are handed; neither holds for other readers.
        forgetPages(server);
        response.once('close', () => forgetPages(server));
        asked.run({ ...file, key }, next);
      });
    },
  };
}
