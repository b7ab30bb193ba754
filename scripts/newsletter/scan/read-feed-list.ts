import { Parser } from 'htmlparser2';
import { plainWords, readableText } from './readable-text.ts';

/** A row of a list of feeds: a feed to read, or a page to look at by hand where there is none. */
export interface ListedSource {
  name: string;
  feed?: string;
  page?: string;
}

/** Groups in groups; each level costs the parser more than the one before. */
const DEEPEST = 200;

/** OPML 1 and 2, as feed readers give it away and as `content/sources.opml` is written; groups may lie in groups. */
export function readFeedList(bytes: Uint8Array, told?: string): ListedSource[] | undefined {
  const sources: ListedSource[] = [];
  let root: string | undefined;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, given) {
        root ??= name.toLowerCase();
        if ((depth += 1) > DEEPEST) throw new Error('too deep');
        if (!/^outline$/i.test(name)) return;
        const attributes = Object.fromEntries(
          Object.entries(given).map(([key, value]) => [key.toLowerCase(), value.trim()]),
        );
        const { xmlurl, htmlurl, url, type = '' } = attributes;
        const feed = web(xmlurl) ?? (/^(?:rss|atom)$/i.test(type) ? web(url) : undefined);
        const page = web(htmlurl) ?? web(url);
        const label = plainWords(attributes.text || attributes.title || feed || page || '');
        if (feed) sources.push({ name: label, feed, ...(page && { page }) });
        else if (page) sources.push({ name: label, page });
      },
      onclosetag: () => void (depth -= 1),
    },
    { xmlMode: true },
  );
  for (const piece of readableText(bytes, told)) {
    if (root !== undefined && root !== 'opml') return undefined;
    parser.write(piece);
  }
  parser.end();
  return root === 'opml' ? unique(sources) : undefined;
}

const web = (given: string | undefined) =>
  given && /^(?:https?|feed):\/\//i.test(given) && URL.canParse(given.replace(/^feed:/i, 'https:'))
    ? given.replace(/^feed:/i, 'https:')
    : undefined;

const unique = (sources: ListedSource[]) => [
  ...new Map(sources.map((source) => [source.feed ?? source.page, source])).values(),
];
