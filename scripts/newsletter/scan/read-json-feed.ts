import type { FeedContent } from './read-feed.ts';
import { plainWords, readableText } from './readable-text.ts';

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). Undefined for what is none. */
export function readJsonFeed(bytes: Uint8Array, base: string | undefined): FeedContent | undefined {
  const feed = parsed([...readableText(bytes)].join(''));
  if (!feed || !/^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(text(feed.version)) || !Array.isArray(feed.items))
    return undefined;
  return {
    title: plainWords(text(feed.title)),
    items: feed.items.filter(isObject).map((item) => ({
      title: plainWords(text(item.title)),
      address: [item.external_url, item.url, item.id].map((each) => webAddress(text(each), base)).find(Boolean),
      date: text(item.date_published) || text(item.date_modified) || undefined,
    })),
  };
}

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function webAddress(given: string, base: string | undefined): string | undefined {
  const url = given ? URL.parse(given, base) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function parsed(json: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
