import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../src/model/catalog.ts';
import { links } from '../../src/model/links.ts';
import { entryPaper, isHandedOn } from '../../src/paper/entry-paper.ts';
import type { Site } from '../../src/site.ts';
import type { Files } from '../files/zip.ts';
import { wordFile } from '../word/word-file.ts';
import type { KeptParts } from './kept-parts.ts';

/**
 * The Word files of the texts that are handed on as files, by their addresses from the portal's root. The same text gives the
 * same bytes, so those of texts that have not changed are not made again.
 * @param kept of an earlier build; none makes every file
 */
export async function wordFiles(catalog: Catalog, site: Site, kept?: KeptParts): Promise<Files> {
  const files: Files = {};
  for (const entry of catalog.entries.filter(isHandedOn)) {
    const [paper, day] = [entryPaper(catalog, site, entry), entry.reviewed ?? entry.published];
    // Where its links lead follows from the site.
    const from = JSON.stringify([paper, day, site]);
    const file = kept?.recall(from) ?? (await wordFile(paper, {}, day));
    kept?.lay(from, file);
    files[links.wordFile(entry)] = file;
  }
  kept?.keep();
  return files;
}

/** Writes files into a folder, each at its address. */
export function writeAtAddresses(folder: string, files: Files): void {
  for (const [address, bytes] of Object.entries(files)) {
    const place = path.join(folder, ...address.split('/'));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}
