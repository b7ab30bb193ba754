import { existsSync } from 'node:fs';
import path from 'node:path';
import sirv from 'sirv';

/**
 * A Vite plugin that serves the search index of the last build while somebody writes (`npm run dev`).
 * Without a built index its addresses answer 404, and the search page says how to make one.
 * @param {{ out: string, base: string }} settings the folder of the last build and the portal's base path
 * @returns {import('vite').Plugin}
 */
export function lastIndex({ out, base }) {
  const folder = path.join(out, 'pagefind');
  return {
    name: 'last-search-index',
    apply: 'serve',
    configureServer(server) {
      const send = sirv(folder, { dev: true, etag: true });
      server.middlewares.use(`${base}pagefind`, (request, response) => {
        const missing = () => {
          response.statusCode = 404;
          response.end();
        };
        if (existsSync(folder)) send(request, response, missing);
        else missing();
      });
    },
  };
}
