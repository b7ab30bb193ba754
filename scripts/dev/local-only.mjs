import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { hostSetting, refusal } from '../site/local-host.ts';

/** The form editor alone takes what is written, from its own page (`scripts/editor/guard.ts`). */
const EDITOR = '/__redigera/api/';

/**
 * A Vite plugin that refuses in `npm run dev` what the other local servers refuse, and opens in the editor only the
 * texts and the code of this portal, asked for by its own pages. It stands before all others: Astro puts its own first, and
 * they do not survive every address.
 * @param {string[]} folders where files may be opened
 * @returns {import('vite').Plugin}
 */
export function localOnly(folders) {
  return {
    name: 'local-only',
    apply: 'serve',
    enforce: 'post',
    configureServer: (server) => () => {
      const also = hostSetting();
      const first = (route, handle) => server.middlewares.stack.unshift({ route, handle });
      first('/__open-in-editor', (request, response, next) => {
        mayOpen(request, folders).then((isAllowed) => {
          if (isAllowed) next();
          else response.writeHead(403).end();
        }, next);
      });
      first('', (request, response, next) => {
        const refused = refusal(request, also, request.url?.startsWith(EDITOR) ? ['GET', 'HEAD', 'POST'] : undefined);
        if (refused) response.writeHead(refused.status, refused.headers).end(refused.body);
        else next();
      });
    },
  };
}

/** A page of another site may send a browser here, but not without the browser saying so. */
async function mayOpen({ headers, url }, folders) {
  if (headers['sec-fetch-site'] !== 'same-origin') return false;
  const asked = new URLSearchParams(url.split('?')[1]).get('file') ?? '';
  const file = await realpath(asked.replace(/(:\d+){0,2}$/, '')).catch(() => undefined);
  const allowed = await Promise.all(folders.map((folder) => realpath(folder)));
  return file !== undefined && allowed.some((folder) => file.startsWith(folder + path.sep));
}
