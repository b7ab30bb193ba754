import type { IsoDate } from '../../../src/model/dates.ts';
import { samePlace, withoutTracking } from '../../../src/model/tip.ts';
import type { Candidate } from './candidate.ts';
import { saysNothing } from './link-words.ts';
import { isReading } from './not-reading.ts';
import type { LetterLink } from './read-letter.ts';
import { unwrap, type Unwrapped } from '../../../src/model/unwrap.ts';

/**
 * What a newsletter or a tip leads to, each place once, called by the best that is said of it.
 * @param base where a page was read, for links that are relative
 * @param publisherOf who publishes at an address
 */
export function letterCandidates(
  links: readonly LetterLink[],
  { date, base, publisherOf }: { date: IsoDate | undefined; base?: string; publisherOf: (address: string) => string },
): { candidates: Candidate[]; leftOut: number } {
  const found = new Map<string, { address: string; isOpaque: boolean; texts: string[]; heading: string }>();
  const leftOut = new Set<string>();
  for (const { href, text, heading } of links) {
    if (href === '' || href.startsWith('#')) continue;
    const full = (base && URL.parse(href, base)?.href) || href;
    const goal = goalOfLink(full);
    if (!goal || !isReading(goal, text)) {
      leftOut.add(goal?.address ?? full);
      continue;
    }
    const title = saysNothing(text) ? heading : text;
    // Each link of a tracker is another address, also to one place: what they are called keeps them together.
    const key = goal.isOpaque ? title || goal.address : samePlace(goal.address);
    const known = found.get(key) ?? { ...goal, texts: [], heading };
    if (!saysNothing(text)) known.texts.push(text);
    known.heading ||= heading;
    found.set(key, known);
  }
  const candidates = [...found.values()].map(({ address, isOpaque, texts, heading }): Candidate => ({
    title: asTitle(texts[0] ?? heading),
    address,
    date,
    publisher: isOpaque ? '' : publisherOf(address),
    ...(isOpaque && { isOpaque }),
  }));
  return { candidates, leftOut: leftOut.size };
}

/** A tracker's address is kept as it is: it leads nowhere else. */
function goalOfLink(given: string): Unwrapped | undefined {
  const goal = unwrap(given);
  return goal && !goal.isOpaque ? { ...goal, address: withoutTracking(goal.address) } : goal;
}

/** A link within a sentence begins with a small letter. */
const asTitle = (words: string) => words.charAt(0).toLocaleUpperCase('sv') + words.slice(1);
