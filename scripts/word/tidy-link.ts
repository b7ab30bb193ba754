import { DomUtils } from 'htmlparser2';
import { addressFindings } from '../../src/model/addresses.ts';
import { unwrap } from '../../src/model/unwrap.ts';
import type { LeftOut } from './left-out.ts';
import { leaveWords, near, lineOfWords, type HtmlElement } from './html-dom.ts';

/** A link to where it really leads; one that cannot be followed leaves its words. */
export function tidyLink(link: HtmlElement, own: string): LeftOut[] {
  const { href } = link.attribs;
  if (href === undefined || href.startsWith('#')) {
    leaveWords(link);
    return [];
  }
  if (lineOfWords(link) === '') {
    DomUtils.removeElement(link);
    return [];
  }
  const address = followable(href, own);
  if (address === undefined) {
    const left = { what: 'link' as const, ...near(link) };
    leaveWords(link);
    return [left];
  }
  link.attribs = { href: address };
  return [];
}

function followable(href: string, own: string): string | undefined {
  const address = href.trim();
  if (/^(?:mailto:[^?\s]+@[^?\s]+|tel:[+\d]+)$/i.test(address)) return address;
  const goal = unwrap(address);
  if (!goal) return undefined;
  const url = withoutMarks(new URL(goal.address));
  if (addressFindings(url.href).length > 0) return undefined;
  const home = new URL(own.endsWith('/') ? own : `${own}/`);
  if (url.host === home.host && url.pathname.startsWith(home.pathname))
    return `/${url.pathname.slice(home.pathname.length)}${url.hash}`;
  // Brackets and spaces would end a link of Markdown.
  return url.href.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'));
}

function withoutMarks(url: URL): URL {
  const clean = new URL(url);
  for (const name of Array.from(clean.searchParams.keys()))
    if (/^(?:utm_\w+|fbclid|gclid|mc_[ce]id|emailkey)$/i.test(name)) clean.searchParams.delete(name);
  return clean;
}
