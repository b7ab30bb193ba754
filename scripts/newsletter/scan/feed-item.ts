import { plainWords } from './readable-text.ts';

/** An item as a feed tells it: its date as it stands. */
export interface FeedItem {
  title: string;
  /** Undefined when it has none that leads anywhere. */
  address: string | undefined;
  date: string | undefined;
}

type Resolve = (address: string) => string | undefined;

/** Which field says when, the best first. */
const DATES = [
  'pubdate',
  'published',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'date',
  'issued',
  'updated',
  'dcterms:modified',
  'modified',
];

/** The fields of an item while they are read: which of several addresses and dates counts is known at the end. */
export function feedFields() {
  const dates = new Map<string, string>();
  const addresses: (string | undefined)[] = [];
  let [title, otherTitle, guidIsAddress] = ['', '', true];
  return {
    /** An address in an attribute, as Atom has it: the page itself, not its comments, pictures or source. */
    link(
      { href = '', rel = 'alternate', type = 'text/html' }: Readonly<Record<string, string>>,
      resolve: Resolve,
    ): void {
      if (rel === 'alternate') addresses[/html/.test(type) ? 1 : 3] ??= web(resolve(href));
    },
    enclosure: (address: string | undefined): void => void (addresses[5] ??= web(address)),
    guidIsAddress: (is: boolean): void => void (guidIsAddress = is),
    field(tag: string, words: string, resolve: Resolve): void {
      const text = words.trim();
      if (tag === 'title') title ||= plainWords(text);
      else if (/^(?:media|dc|itunes):title$/.test(tag)) otherTitle ||= plainWords(text);
      // What stands here is where a tracker of the feed leads.
      else if (tag === 'feedburner:origlink') addresses[0] ??= web(resolve(text));
      else if (tag === 'link' && text) addresses[2] ??= web(resolve(text));
      else if (tag === 'guid' && guidIsAddress && /^https?:/i.test(text)) addresses[4] ??= web(text);
      else if (DATES.includes(tag) && text) dates.set(tag, text);
    },
    made: (): FeedItem => ({
      title: copied(title || otherTitle),
      address: addresses.find(Boolean),
      date: DATES.map((each) => dates.get(each))
        .find(Boolean)
        ?.slice(0, 100),
    }),
  };
}

const web = (address: string | undefined): string | undefined =>
  address && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;

/** A piece of a long text holds on to all of it. */
const copied = (text: string) => Buffer.from(text).toString();
