import { readRequestAddress } from '../site/local-host.ts';

/**
 * A Vite plugin that shows previews of the newsletter while somebody writes (`npm run dev`), and shows them anew when the
 * content changes. As no page of the site it can be in no built portal.
 * @param {{ base: string }} settings the portal's base path
 * @returns {import('vite').Plugin}
 */
export function mailPreview({ base }) {
  return {
    name: 'mail-preview',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        answer(request.originalUrl ?? '/', base).then((found) => {
          if (found) response.writeHead(found.status, found.headers).end(found.body);
          else next();
        }, next);
      });
    },
  };
}

async function answer(url, base) {
  const { parts = [], query = '' } = readRequestAddress(url) ?? {};
  const address = `/${parts.join('/')}`;
  if (!address.startsWith(`${base}redaktion/forhandsvisning/`)) return undefined;
  // MJML takes a while to load, and a build, which reads this file too, has no use for it.
  const { answerPreview } = await import('../newsletter/preview/answer-preview.ts');
  return answerPreview(`/${address.slice(base.length)}`, new URLSearchParams(query), LIVE_RELOAD);
}

/** Vite's own script. Astro serves it from the root, whatever the base path. */
const LIVE_RELOAD = '/@vite/client';
