import { imageFile } from '../../src/model/articles.ts';
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

/** The editors' files, by path below the content folder: the letter, its entries, and their pictures and attachments. */
export function sourceFiles(issue: Issue, entries: readonly Entry[]): string[] {
  const texts = [issue, ...entries];
  const pictures = texts.flatMap(({ file, body }) => body.images.map(({ target }) => imageFile(file, target)));
  const attachments = entries.flatMap((entry) => entry.attachments.map(({ file }) => `attachments/${file}`));
  return [...new Set([...texts.map(({ file }) => file), ...pictures, ...attachments])];
}

const pathOf = (target: string) => target.replace(/[?#].*$/, '');
