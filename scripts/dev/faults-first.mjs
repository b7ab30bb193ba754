import { readRequestAddress } from '../site/local-host.ts';

/**
 * A Vite plugin that shows a page's own faults in its place while somebody writes (`npm run dev`), and leaves every other
 * page alone.
 * @param {{ base: string }} settings the portal's base path
 * @returns {import('vite').Plugin}
 */
export function faultsFirst({ base }) {
  return {
    name: 'faults-first',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        answer(request.originalUrl, base).then((page) => {
          if (page) response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
          else next();
        }, next);
      });
    },
  };
}

async function answer(url, base) {
  const address = `/${readRequestAddress(url)?.parts.join('/')}`;
  if (!address.startsWith(base)) return undefined;
  const { faultPage } = await import('./fault-page.ts');
  return faultPage(`/${address.slice(base.length)}`);
}
