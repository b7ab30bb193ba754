import type { Entry } from './entry.ts';
import type { TalkFormat } from './kinds.ts';
import { sourceAddress } from './source.ts';

/** The page of a talk may be its programme or a text about it: it is not promised that it can be heard. */
const FOUND: Record<TalkFormat, string> = {
  podcast: 'podden',
  webinar: 'webbinariet',
  course: 'kursen',
  talk: 'källan',
};

/**
 * Where what our text tells of can be opened, and in words what is found there: the recording of a talk before the
 * page that tells of it. Nothing when the source has no address.
 */
export function wayToSource(entry: Entry): { href: string; words: string } | undefined {
  const recording = entry.kind === 'talks' ? entry.recording : undefined;
  const href = recording ?? (entry.source && sourceAddress(entry.source));
  if (!href) return undefined;
  const found = entry.kind === 'talks' ? FOUND[entry.format] : 'källan';
  return { href, words: `Till ${recording ? 'inspelningen' : found} (${hostOf(href)})` };
}

/** `https://www.bra.se/publikationer` → `bra.se`: where a link leads, as readers know it. */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');
