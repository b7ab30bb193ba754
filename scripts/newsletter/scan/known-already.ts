import type { Entry } from '../../../src/model/entry.ts';
import type { Everything } from '../../../src/model/everything.ts';
import { newestIssueFirst } from '../../../src/model/issue.ts';
import { absolute, isExternal, links } from '../../../src/model/links.ts';
import { addressesOf, samePlace } from '../../../src/model/tip.ts';
import { hostOf } from '../../../src/model/way-to-source.ts';
import type { Candidate } from './candidate.ts';

/** Letters that are looked in: more than three years of them. */
const LETTERS = 20;

/** Finds what is told of already: by address however it is written, by DOI, and by title of one publisher. */
export interface KnownAlready {
  /** Where it stands, in Swedish; undefined for what is new. */
  placeOf: (candidate: Pick<Candidate, 'title' | 'address' | 'publisher'>) => string | undefined;
}

/**
 * @param told candidates of letters that were sent before the portal was, or of archived packages
 */
export function knownAlready(all: Everything, siteAddress: string, told: readonly Candidate[] = []): KnownAlready {
  const places = new Map<string, string>();
  const titles = new Map<string, string>();
  const note = (address: string, words: string) => {
    const full = absolute(siteAddress, address);
    if (isExternal(full) && !places.has(samePlace(full))) places.set(samePlace(full), words);
  };
  const noteTitle = (title: string, publishers: readonly (string | undefined)[], words: string) => {
    for (const publisher of publishers)
      if (publisher && plain(title).length >= 12) titles.set(`${plain(publisher)}|${plain(title)}`, words);
  };
  const entries = all.entries.map(({ value }) => value);
  for (const entry of entries) {
    const words = `portalen har den: ”${entry.title}” (${links.entry(entry)})`;
    const addresses = addressesOf(entry, siteAddress);
    for (const address of addresses) note(address, words);
    const { source } = entry;
    if (source) noteTitle(source.title, [source.publisher, ...addresses.map(hostOf)], words);
  }
  for (const { value } of all.issues.toSorted((a, b) => newestIssueFirst(a.value, b.value)).slice(0, LETTERS)) {
    const words = value.sent ? `mejlades i brev ${value.id}` : `står i förslaget ${value.id}`;
    for (const { target, text } of value.body.links) {
      note(target, words);
      if (isExternal(target)) noteTitle(text, [hostOf(target)], words);
    }
  }
  for (const { value } of all.tips) {
    const words = `finns bland tipsen sedan ${value.added}`;
    if (!value.address) continue;
    note(value.address, words);
    noteTitle(value.title ?? '', [value.publisher, hostOf(value.address)], words);
  }
  for (const { address, title, publisher } of told) {
    note(address, 'stod i ett brev som du har visat');
    noteTitle(title, [publisher, hostOf(address)], 'stod i ett brev som du har visat');
  }
  for (const entry of entries)
    for (const { target } of entry.body.links)
      if (isExternal(target)) note(target, `länkas i texten ”${entry.title}” (${links.entry(entry)})`);
  return {
    placeOf: ({ title, address, publisher }) =>
      places.get(samePlace(address)) ??
      [publisher, hostOf(address)].map((each) => titles.get(`${plain(each)}|${plain(title)}`)).find(Boolean),
  };
}

/** Letters and digits: what a title has in common with itself elsewhere. */
const plain = (words: string) =>
  words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Who publishes at a host, by the sources that the portal tells of; empty where it tells of none. */
export function publishersByHost(entries: readonly Pick<Entry, 'source'>[]): (address: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { source } of entries) {
    if (!source?.publisher || !source.address) continue;
    const host = hostOf(source.address);
    const names = counts.get(host) ?? new Map<string, number>();
    counts.set(host, names.set(source.publisher, (names.get(source.publisher) ?? 0) + 1));
  }
  return (address) => {
    const [first] = [...(counts.get(hostOf(address)) ?? [])].sort(([, a], [, b]) => b - a);
    const all = [...(counts.get(hostOf(address))?.values() ?? [])].reduce((sum, count) => sum + count, 0);
    // A host with many publishers, such as an archive or a video service, tells of none.
    return first && first[1] * 2 > all ? first[0] : '';
  };
}
