import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { forgetPages } from '../editor/forget-pages.ts';

/**
 * A Vite plugin that follows the content while somebody writes: content is read by the portal's own reader, which Vite and
 * Astro know nothing of. An open page is shown anew when the system tells of a change; that word is lost now and then, so
 * with each page that is asked for it is looked whether another content lies there than when Astro found out which pages
 * there are.
 * @param content the content folder
 */
export function contentReload(content: string): Plugin {
  let known = '';
  return {
    name: 'content-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, file) => {
        if (isBeside(path.relative(content, file))) return;
        forgetPages(server);
        server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, _response, next) => {
        if (!OF_A_PAGE.has(String(request.headers['sec-fetch-dest']))) {
          const now = stateOf(content);
          if (now !== known) forgetPages(server);
          known = now;
        }
        next();
      });
    },
  };
}

/** What a page fetches, and is none. */
const OF_A_PAGE = new Set(['script', 'style', 'image', 'font']);

/** Outside the content, or what the editor keeps beside it: drafts, and files that do not have their name yet. */
const isBeside = (file: string) => file.split(path.sep).some((part) => part.startsWith('.'));

/** Another when any file has come, gone or been written since. */
function stateOf(content: string): string {
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((file) => !isBeside(file));
  return files
    .flatMap((file) => {
      // One that has just gone tells of itself by its name.
      const found = statSync(path.join(content, file), { throwIfNoEntry: false });
      return [file, found?.mtimeMs, found?.size];
    })
    .join('\n');
}
