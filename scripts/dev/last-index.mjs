import path from 'node:path';
import { readRequestAddress } from '../site/local-host.ts';
import { findFile, sendFile } from '../site/served-file.ts';

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
      server.middlewares.use(`${base}pagefind`, async (request, response) => {
        const found = await findFile(folder, readRequestAddress(request.url)?.parts ?? []);
        if (found && found !== 'folder' && (await sendFile(found, request, response))) return;
        response.writeHead(404).end();
      });
    },
  };
}
