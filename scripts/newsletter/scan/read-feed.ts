import { Parser } from 'htmlparser2';
import { feedFields, type FeedItem } from './feed-item.ts';
import { plainWords, readableText } from './readable-text.ts';

export interface FeedContent {
  title: string;
  items: FeedItem[];
}

/** More of a feed than this is history. */
const MOST_ITEMS = 5000;
const LONGEST_FIELD = 20_000;
/** Deeper than any feed, and each level costs the parser more than the one before. */
const DEEPEST = 200;

const ITEMS = new Set(['item', 'entry']);
const FEEDS = new Set(['rss', 'feed', 'rdf:rdf', 'channel']);

/**
 * RSS 0.9 to 2.0, RDF and Atom, read as they come and never as a whole. The parser knows no entities but those of XML and
 * fetches nothing, so that a document type does no harm.
 * @param told the charset of the header that came with it
 * @param base its own address, for addresses that are relative
 * @returns undefined for what is no feed
 * @throws Error for elements within elements without end
 */
export function readFeed(
  bytes: Uint8Array,
  told: string | undefined,
  base: string | undefined,
): FeedContent | undefined {
  const path: string[] = [];
  const bases: (string | undefined)[] = [base];
  const at = () => bases.at(-1) ?? home;
  const items: FeedItem[] = [];
  let item: ReturnType<typeof feedFields> | undefined;
  let [isFeed, title, words] = [false, '', ''];
  /** The page of the feed, for a file that came from nowhere. */
  let home: string | undefined;
  const depthOf = { item: 0, field: 0 };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const tag = name.toLowerCase().replace(/^(?:atom|rss|a10):/, '');
        path.push(tag);
        if (path.length > DEEPEST) throw new Error('too deep');
        bases.push(resolved(attributes['xml:base'], bases.at(-1)));
        isFeed ||= FEEDS.has(tag);
        if (!item && ITEMS.has(tag)) {
          item = feedFields();
          depthOf.item = path.length;
        }
        if (item && tag === 'link' && attributes.href) item.link(attributes, (to) => resolved(to, at()));
        if (item && tag === 'enclosure' && attributes.url) item.enclosure(resolved(attributes.url, at()));
        if (item && tag === 'guid') item.guidIsAddress(attributes.isPermaLink !== 'false');
        if (depthOf.field === 0) words = '';
        if (tag === 'title' && depthOf.field === 0) depthOf.field = path.length;
      },
      ontext(text) {
        if (words.length < LONGEST_FIELD) words += text;
      },
      onclosetag() {
        const depth = path.length;
        const tag = path.pop()!;
        if (depth === depthOf.field) depthOf.field = 0;
        if (item && depth === depthOf.item + 1) item.field(tag, words, (to) => resolved(to, at()));
        else if (item && depth === depthOf.item) {
          items.push(item.made());
          item = undefined;
        } else if (!item && FEEDS.has(path.at(-1) ?? '')) {
          if (tag === 'title') title ||= plainWords(words);
          if (tag === 'link') home ??= resolved(words.trim() || undefined, base);
        }
        bases.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (const piece of readableText(bytes, told)) {
    parser.write(piece);
    if (items.length >= MOST_ITEMS) break;
  }
  if (items.length < MOST_ITEMS) parser.end();
  return isFeed ? { title, items } : undefined;
}

const resolved = (to: string | undefined, base: string | undefined): string | undefined => {
  if (to === undefined) return base;
  const given = to.trim();
  if (given !== '' && URL.canParse(given, base)) return new URL(given, base).href;
  return to === '' ? base : undefined;
};
