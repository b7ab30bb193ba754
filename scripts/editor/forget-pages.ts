import type { ViteDevServer } from 'vite';

/** Lets Astro find anew which pages there are and what they are handed, which it remembers from one request to the next. */
export function forgetPages(server: ViteDevServer): void {
  for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
}
