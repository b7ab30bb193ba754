import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { MAIL_SECURITY_POLICY } from '../../src/headers.ts';
import type { Site } from '../../src/site.ts';
import { mimeType } from './mime-types.ts';
import type { ParsedPage, PageElement } from './parsed-page.ts';

/** A page that carries its styles and pictures in itself and can ask nobody for anything. */
const POLICY = `${MAIL_SECURITY_POLICY}; img-src data:`;

/**
 * The page as one file that opens from a disk: styles and pictures inside, links to where the portal is published,
 * no scripts. The words and the rest of the markup stay as they were.
 * @returns HTML
 * @throws Error for a picture or styles of another host: it would be a hole
 */
export async function standalonePage(page: ParsedPage, portal: string, site: Site): Promise<string> {
  const document = parseDocument(DomUtils.getOuterHTML(page.document));
  const all = (test: (element: PageElement) => boolean) => DomUtils.filter((node) => node.type !== 'text' && 'attribs' in node && test(node as PageElement), document, true) as PageElement[]; // prettier-ignore
  const here = new URL(page.address.slice(1), site.address);
  const read = (address: string) => readBuilt(portal, site, new URL(address, here));
  for (const link of all(({ name, attribs }) => name === 'link' && attribs['rel'] === 'stylesheet')) {
    const css = (await read(link.attribs['href']!)).toString('utf8');
    DomUtils.replaceElement(link, parseDocument(`<style>${css}</style>`).children[0] as PageElement);
  }
  for (const { attribs } of all(({ name }) => name === 'img')) {
    delete attribs['srcset'];
    const source = attribs['src']!;
    if (!source.startsWith('data:'))
      attribs['src'] = `data:${mimeType(source)};base64,${(await read(source)).toString('base64')}`;
  }
  for (const gone of all(isGone)) DomUtils.removeElement(gone);
  for (const { name, attribs } of all(({ name }) => name in ADDRESSES)) {
    const to = attribs[ADDRESSES[name]!];
    if (to && !to.startsWith('#')) attribs[ADDRESSES[name]!] = new URL(to, here).href;
  }
  for (const { attribs } of all(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy'))
    attribs['content'] = POLICY;
  return `${DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' }).trim()}\n`;
}

const ADDRESSES: Readonly<Record<string, string>> = { a: 'href', link: 'href', form: 'action' };

const isGone = ({ name, attribs }: PageElement) =>
  name === 'script' ||
  name === 'source' ||
  (name === 'link' && /(^| )(icon|preload|modulepreload)( |$)/.test(attribs['rel'] ?? ''));

/** A file of the portal, at the address where it is published. */
async function readBuilt(portal: string, site: Site, { href, pathname }: URL): Promise<Buffer> {
  if (!href.startsWith(site.address)) throw new Error(`The page asks another host for ${href}`);
  return readFile(path.join(portal, ...decodeURI(pathname).slice(site.base.length).split('/')));
}
