import type { Catalog } from '../../src/model/catalog.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { Issue } from '../../src/model/issue.ts';
import { isExternal, links } from '../../src/model/links.ts';

/**
 * What a letter stands on: the entries that it shows or links to, and the addresses outside the portal, each once and in
 * the order of the letter. An entry that the edition leaves out is left out here.
 */
export function letterSources({ body }: Issue, catalog: Catalog): { entries: Entry[]; addresses: string[] } {
  const named = (target: string) =>
    catalog.entries.find((entry) => entry.id === target || links.entry(entry) === pathOf(target));
  const places = [...body.entryIds, ...body.links].toSorted((a, b) => a.line - b.line);
  const entries = places.map(({ target }) => named(target)).filter((entry) => entry !== undefined);
  const addresses = body.links.map(({ target }) => target).filter(isExternal);
  return { entries: [...new Set(entries)], addresses: [...new Set(addresses)] };
}

const pathOf = (target: string) => target.replace(/[?#].*$/, '');
