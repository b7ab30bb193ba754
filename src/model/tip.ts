import { z } from 'zod';
import { absolute, isExternal, links } from './links.ts';
import type { Entry } from './entry.ts';
import { safelyDecoded } from './addresses.ts';
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
    entry: id.optional().meta({
      title: 'Text i portalen',
      refersTo: 'entries',
      description: 'Id på en text i portalen: filnamnet utan .mdx.',
      examples: ['annan-text'],
    }),
    title: text(200)
      .optional()
      .meta({
        title: 'Titel',
        description: 'Vad det heter, så som utgivaren har skrivit det. Bara till en adress.',
        examples: ['Rapportens titel'],
      }),
    publisher: text(120)
      .optional()
      .meta({
        title: 'Utgivare',
        description: 'Vem som har gett ut det. Bara till en adress.',
        examples: ['Myndigheten'],
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

/** What tells where somebody found an address, and keys of the one who got a letter. */
const TRACKING =
  /^(?:(?:utm|mtm|pk|matomo|hsa|vero|oly|wt|at|piwik)_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|li_fat_id|mc_[ce]id|igshid|igsh|si|_hsenc|_hsmi|_hsfp|hsctatracking|mkt_tok|ml_subscriber\w*|elq\w*|emailkey|email_?hash|subscriber(?:_?id)?|recipient(?:_?id)?|ss_email_id|ck_subscriber_id|trk\w*|ref_src|cmpid|wprov|sc_cid|_bta_[ct]id|dm_i|sfmc_\w+|et_rid|spm|nbclid)$/i;

/** The address as it is kept: without what tells where somebody found it, or who it was. */
export function withoutTracking(given: string): string {
  const url = new URL(given);
  const tracking = [...url.searchParams].filter(
    ([key, value]) => TRACKING.test(key) || /^[^@\s]+@[^@\s]+\.\w+$/.test(value),
  );
  for (const [key] of tracking) url.searchParams.delete(key);
  return url.href.replace(/#:~:text=.*$/, '');
}

/** True for two ways to write one address: with or without www, https, a last slash, tracking, a place on the page. */
export const isSameAddress = (one: string, other: string) => samePlace(one) === samePlace(other);

/** What all ways to write one address have in common, also that of the page for phones. A DOI is itself wherever it stands. */
export function samePlace(given: string): string {
  if (!URL.canParse(given)) return given;
  const url = new URL(withoutTracking(given));
  const [doi] = /(?<=\/)10\.\d{4,9}\/[^?#]+$/.exec(safelyDecoded(url.pathname)) ?? [];
  if (doi) return `doi:${doi.replace(/\/(?:full|abstract|pdf|epdf|meta)?\/*$|\.pdf$/i, '').toLowerCase()}`;
  url.searchParams.sort();
  const path = safelyDecoded(url.pathname)
    .normalize('NFC')
    .replace(/(?:\/(?:index|default)\.(?:html?|php|aspx))?\/*$/i, '');
  return url.hostname.replace(/^(?:www\d?|m|mobil|amp)\./, '').replace(/\.$/, '') + path + url.search;
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

/** Every address on the web that an entry is about, its own page first. */
export function addressesOf(entry: Pick<Entry, 'kind' | 'id' | 'source'>, siteAddress: string): string[] {
  const { source } = entry;
  const own = absolute(siteAddress, links.entry(entry));
  const doi = source?.doi && `https://doi.org/${source.doi}`;
  const recording = 'recording' in entry ? (entry as { recording?: string }).recording : undefined;
  return [own, source && sourceAddress(source), doi, recording].filter(
    (each) => each !== undefined && isExternal(each),
  ) as string[];
}
