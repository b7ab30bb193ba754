import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withBase } from '../../src/model/links.ts';
import type { Site } from '../../src/site.ts';

/** `src/pages/_compiled.ts`, compiled. */
interface CompiledPages {
  openPages(): {
    paths(): Promise<{ pathname: string; route: { type: string } }[]>;
    render(request: Request, route: object): Promise<Response>;
  };
}

/**
 * Renders the pages of the content that they are handed, with the files that they ask for.
 * @param compiled the folder of the compiled pages
 * @param folder where they are written, as a web server shows them
 * @param kept addresses of pages that are rendered already
 * @returns the addresses of all pages, from the portal's root
 * @throws what a page throws, and an Error for an address that two pages have or that answers with anything but a page
 */
export async function renderPages(
  compiled: string,
  folder: string,
  { address, base }: Pick<Site, 'address' | 'base'>,
  kept: ReadonlySet<string>,
): Promise<string[]> {
  cpSync(path.join(compiled, 'files'), folder, { recursive: true });
  const code = pathToFileURL(path.join(compiled, 'code', 'prerender-entry.mjs')).href;
  const pages = ((await import(code)) as CompiledPages).openPages();
  const written = new Set<string>();
  for (const { pathname, route } of await pages.paths()) {
    const isPage = route.type === 'page';
    const at = pathname.replace(/\/$/, '') + (isPage ? '/' : '');
    if (written.size === written.add(at).size) throw new Error(`Two pages have the address ${at}`);
    if (kept.has(at)) continue;
    const asked = new URL(withBase(base, encoded(isPage ? at : pathname)), address);
    const shown = await pages.render(new Request(asked), route);
    if (!shown.ok && at !== NOT_FOUND) throw new Error(`${asked} answers ${shown.status}`);
    write(path.join(folder, ...fileOf(at).split('/')), Buffer.from(await shown.arrayBuffer()));
  }
  return [...written].filter((at) => at.endsWith('/') && at !== NOT_FOUND);
}

const NOT_FOUND = '/404/';

const encoded = (address: string) => address.split('/').map(encodeURIComponent).join('/');

/** The one page that web servers look for by its name as a file. */
const fileOf = (address: string) => (address === NOT_FOUND ? '/404.html' : address.replace(/\/$/, '/index.html'));

function write(file: string, bytes: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
