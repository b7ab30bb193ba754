import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
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
 * @throws what a page throws, and an Error for an address that two pages have
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
    const bare = pathname.replace(/\/$/, '');
    const at = route.type === 'page' ? `${bare}/` : bare;
    if (written.size === written.add(at).size) throw new Error(`Two pages have the address ${at}`);
    if (kept.has(at)) continue;
    const asked = new URL(base.replace(/\/$/, '') + (route.type === 'page' ? at : pathname).split('/').map(encodeURIComponent).join('/'), address);
    const shown = await pages.render(new Request(asked), route);
    write(path.join(folder, ...fileOf(at).split('/')), Buffer.from(await shown.arrayBuffer()));
  }
  return [...written].filter((at) => at.endsWith('/') && at !== NOT_FOUND);
}

const NOT_FOUND = '/404/';

/** The one page that web servers look for by its name as a file. */
const fileOf = (address: string) => (address === NOT_FOUND ? '/404.html' : address.replace(/\/$/, '/index.html'));

function write(file: string, bytes: Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
