import { goalOf, isOpaqueTracker } from './trackers.ts';

/** Where an address leads, as far as it tells by itself. */
export interface Unwrapped {
  address: string;
  /** It goes by a tracker that does not say where. */
  isOpaque: boolean;
}

/** A mail that has been passed on may be wrapped by every system on its way. */
const MOST_LAYERS = 8;

/**
 * Takes away the trackers around an address, one by one. Nothing is fetched: who counts clicks is told of none.
 * @returns undefined for what is no web address
 */
export function unwrap(given: string): Unwrapped | undefined {
  let url = webUrl(given);
  for (let layer = 0; url && layer < MOST_LAYERS; layer += 1) {
    const goal = webUrl(goalOf(url) ?? '');
    if (!goal) break;
    url = goal;
  }
  return url && { address: url.href, isOpaque: isOpaqueTracker(url) };
}

function webUrl(given: string): URL | undefined {
  const text = given.replace(/[\t\n\r]/g, '').trim();
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname.includes('.')
    ? url
    : undefined;
}
