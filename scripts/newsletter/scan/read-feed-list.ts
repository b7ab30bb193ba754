import { Parser } from 'htmlparser2';
import { plainWords, readableText } from './readable-text.ts';

/** A row of a list of feeds: a feed to read, or a page to look at by hand where there is none. */
export interface ListedSource {
  name: string;
  feed?: string;
  page?: string;
}

/** OPML 1 and 2, as feed readers give it away and as `content/sources.opml` is written; groups may lie in groups. */
export function readFeedList(bytes: Uint8Array, told?: string): ListedSource[] | undefined {
  const sources: ListedSource[] = [];
  let isList = false;
  const parser = new Parser(
    {
      onopentag(name, given) {
        if (/^opml$/i.test(name)) isList = true;
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
    },
    { xmlMode: true },
  );
  for (const piece of readableText(bytes, told)) parser.write(piece);
  parser.end();
  return isList ? unique(sources) : undefined;
}

const web = (given: string | undefined) =>
  given && /^(?:https?|feed):\/\//i.test(given) && URL.canParse(given.replace(/^feed:/i, 'https:'))
    ? given.replace(/^feed:/i, 'https:')
    : undefined;

const unique = (sources: ListedSource[]) => [
  ...new Map(sources.map((source) => [source.feed ?? source.page, source])).values(),
];
