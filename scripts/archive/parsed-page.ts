import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';

/** A page of the built portal: its bytes, and what they say. */
export interface ParsedPage {
  /** From the portal's root: `/informationsbrev/2026-6/`. */
  address: string;
  bytes: Buffer;
  document: ReturnType<typeof parseDocument>;
}

export type PageElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];
export type PageNode = PageElement['children'][number];

/**
 * Reads a page, with its words whole: where a long word may break is for a narrow screen.
 * @throws Error when the portal has no such page: it was built from the same content
 */
export async function parsedPage(portal: string, address: string): Promise<ParsedPage> {
  const bytes = await readFile(path.join(portal, ...`${address}index.html`.split('/')));
  return { address, bytes, document: parseDocument(bytes.toString('utf8').replaceAll('\u00AD', '')) };
}

/** The part of a page that is its own; every page has one. */
export function mainOf({ address, document }: ParsedPage): PageElement {
  const [main] = DomUtils.getElementsByTagName('main', document, true, 1);
  if (!main) throw new Error(`The page ${address} has no main part`);
  return main;
}
