import { z } from 'zod';
import { absolute, isExternal, links } from './links.ts';
import type { Entry } from './entry.ts';
import { address, id, isoDate, say, text } from './fields.ts';
import { sourceAddress } from './source.ts';

/**
 * Something to tell of in a letter to come: an address on the web, or a text of the portal's own, and why. It lies in git
 * with the rest of the content and under the same checks. It does not say who gave it.
 */
export const tipSchema = z
  .strictObject({
    address: address.optional().meta({
      title: 'Webbadress',
      description: 'Adressen till det som tipset gäller, från https://. Skriv antingen address eller entry.',
      examples: ['https://exempel.se/rapporten'],
    }),
    entry: id
      .optional()
      .meta({
        title: 'Text i portalen',
        refersTo: 'entries',
        description: 'Id på en text i portalen: filnamnet utan .mdx.',
        examples: ['annan-text'],
      }),
    why: text(300).meta({
      title: 'Varför',
      description: 'Varför det är värt att läsa, i en mening.',
      examples: ['Ny rapport, bra för skolan.'],
    }),
    added: isoDate.meta({
      title: 'Skrivet',
      description: 'Dagen då tipset skrevs, ÅÅÅÅ-MM-DD.',
      examples: ['2026-11-23'],
    }),
  })
  .refine(
    (tip) => (tip.address === undefined) !== (tip.entry === undefined),
    say('har inte precis ett mål', 'skriv antingen `address:` eller `entry:`'),
  );

export type Tip = z.infer<typeof tipSchema>;

const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_cid|igshid|si)$/i;

/** The address as it is kept: without what tells where somebody found it. */
export function withoutTracking(given: string): string {
  const url = new URL(given);
  const tracking = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
  for (const key of tracking) url.searchParams.delete(key);
  return url.href;
}

/** True for two ways to write one address: with or without www, https, a last slash, tracking, a place on the page. */
export const isSameAddress = (one: string, other: string) => plain(one) === plain(other);

function plain(given: string): string {
  if (!URL.canParse(given)) return given;
  const url = new URL(withoutTracking(given));
  url.searchParams.sort();
  return url.hostname.replace(/^www\./, '') + url.pathname.replace(/\/+$/, '') + url.search;
}

/**
 * The entry that an address is about: the entry's own page, or the page of the source that it tells of.
 * @param siteAddress where the portal is published
 */
export function entryAt<T extends Pick<Entry, 'kind' | 'id' | 'source'>>(
  given: string,
  entries: readonly T[],
  siteAddress: string,
): T | undefined {
  const full = absolute(siteAddress, given);
  return entries.find((entry) => addressesOf(entry, siteAddress).some((each) => isSameAddress(each, full)));
}

function addressesOf(entry: Pick<Entry, 'kind' | 'id' | 'source'>, siteAddress: string): string[] {
  const { source } = entry;
  const own = absolute(siteAddress, links.entry(entry));
  const doi = source?.doi && `https://doi.org/${source.doi}`;
  const recording = 'recording' in entry ? (entry as { recording?: string }).recording : undefined;
  return [own, source && sourceAddress(source), doi, recording].filter(
    (each) => each !== undefined && isExternal(each),
  ) as string[];
}
