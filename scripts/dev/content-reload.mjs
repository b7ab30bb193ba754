import path from 'node:path';

/**
 * A Vite plugin that shows pages anew when any content changes while somebody writes. Astro follows the bodies of the
 * articles; front matter and the YAML lists are read by the portal's own reader, which Vite knows nothing of. Which pages
 * there are Astro remembers until it is told: a page whose fault was in another file would else be gone until a restart.
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
        // Outside it, and what the editor keeps beside it: drafts, and files that do not have their name yet.
        if (
          path
            .relative(content, file)
            .split(path.sep)
            .some((part) => part.startsWith('.'))
        )
          return;
        for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
