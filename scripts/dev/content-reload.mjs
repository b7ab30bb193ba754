import path from 'node:path';

/**
 * A Vite plugin that shows pages anew when any content changes while somebody writes. Astro follows the bodies of the
 * articles; front matter and the YAML lists are read by the portal's own reader, which Vite knows nothing of.
 * @param {string} content the content folder
 * @returns {import('vite').Plugin}
 */
export function contentReload(content) {
  return {
    name: 'content-reload',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(content);
      server.watcher.on('all', (_event, file) => {
        if (!path.relative(content, file).startsWith('..')) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
