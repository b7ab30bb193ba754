import type { Site } from '../../site.ts';
import { VAGUE_LINK } from '../../model/body-rules.ts';
import { absolute } from '../../model/links.ts';
import type { Message } from '../compile.ts';
import type { Finding, Findings } from './finding.ts';
import { elements, wordsIn, type MailTree } from './mail-tree.ts';

/** Gmail cuts off what is longer and hides it behind a link; ours is meant to be well below. */
const SIZE = { gmail: 102, aim: 60 };

export function checkSize({ html }: Message, { fault, hint }: Findings): Finding[] {
  const size = new TextEncoder().encode(html).length / 1024;
  const words = `mejlet är ${size.toFixed(1).replace('.', ',')} kB`;
  if (size > SIZE.gmail) return [fault(undefined, 'storlek', `${words}, och Gmail klipper av vid ${SIZE.gmail} kB`, 'ta bort några kort eller korta texten')];
  if (size > SIZE.aim) return [hint(undefined, 'storlek', `${words}; ett vanligt brev är under ${SIZE.aim} kB`, 'ta bort några kort om brevet känns långt')];
  return [];
} // prettier-ignore

/** Headings of the finished mail, the cards' own included: one of the first degree, and no step left out. */
export function checkHeadings({ nodes }: MailTree, { fault }: Findings): Finding[] {
  const headings = [...elements(nodes)].filter(({ name = '' }) => /^h[1-6]$/.test(name));
  const depths = headings.map(({ name = '' }) => Number(name[1]));
  const first = depths.filter((depth) => depth === 1).length;
  const jumps = headings.filter((_, index) => (depths[index] ?? 1) > (depths[index - 1] ?? 0) + 1);
  return [
    ...(first === 1 ? [] : [fault(undefined, 'rubrik', `mejlet har ${first} rubriker av nivå 1`, 'brevets titel ska vara den enda')]),
    ...jumps.map((heading) => fault(undefined, 'rubrik', `rubriken ”${wordsIn([heading]).trim()}” hoppar över en nivå`, 'ge den nivån närmast under rubriken före')),
  ];
} // prettier-ignore

export function checkLinkWords({ nodes }: MailTree, { fault }: Findings): Finding[] {
  const links = [...elements(nodes)].filter(({ name, attribs }) => name === 'a' && attribs?.['href']);
  return links
    .map((link) => wordsIn([link]).replace(/\s+/g, ' ').trim())
    .filter((words) => words === '' || VAGUE_LINK.test(words))
    .map((words) => fault(undefined, 'länk', `länktexten ”${words}” säger inte vart den leder`, 'skriv målets namn som länktext'));
} // prettier-ignore

/** Nothing is fetched when the letter is opened but our own logotype, which has an alternative text. */
export function checkImages({ nodes, rules }: MailTree, site: Site, { fault }: Findings): Finding[] {
  const own = site.logotype && absolute(site.address, `/${site.logotype.file.replace(/^\//, '')}`);
  const all = [...elements(nodes)];
  const foreign = (address: string) => fault(undefined, 'bild', `mejlet hämtar ${shown(address)} när det öppnas`, 'ta bort det; brev skickas utan bilder, utom portalens egen logotyp'); // prettier-ignore
  return [
    ...all.flatMap(fetchedBy).filter((address) => address !== own).map(foreign),
    ...rules.flatMap(({ declarations }) => declarations.flatMap(([, value]) => urlsIn(value))).map(foreign),
    ...all.filter(({ name, attribs }) => name === 'img' && !attribs?.['alt']?.trim())
      .map(({ attribs }) => fault(undefined, 'bild', `bilden ${shown(attribs?.['src'] ?? '')} saknar alternativtext`, 'skriv alt i src/site.ts')),
  ]; // prettier-ignore
}

const FETCHING = ['src', 'srcset', 'background', 'poster', 'data'];

function fetchedBy({ name, attribs = {} }: { name?: string; attribs?: Record<string, string> }): string[] {
  const sheet = name === 'link' && attribs['href'] ? [attribs['href']] : [];
  return [...FETCHING.flatMap((key) => attribs[key] ?? []), ...sheet, ...urlsIn(attribs['style'] ?? '')];
}

const urlsIn = (css: string) => [...css.matchAll(/url\(\s*['"]?([^'")]+)/gi)].map(([, address = '']) => address);

const shown = (address: string) => (address.length > 60 ? `${address.slice(0, 60)}…` : address);
