import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedAt, readBuilt } from './documents.ts';
import { filesOf, type PortalName } from './portal.ts';

interface Item {
  title: string;
  link: string;
  guid: { '#text': string };
  pubDate: string;
  description: string;
  'content:encoded'?: string;
}

interface Feed {
  name: PortalName;
  file: string;
  xml: string;
  channel: {
    title: string;
    link: string;
    description: string;
    language: string;
    'atom:link': { '@_href': string; '@_rel': string; '@_type': string };
    item: Item[];
  };
}

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: (name) => name === 'item' });
let feeds: Feed[];

async function readFeed(name: PortalName, file: string): Promise<Feed> {
  const xml = (await readBuilt(name, file)).toString('utf8');
  const { rss } = parser.parse(xml) as { rss: { channel: Feed['channel'] } };
  return { name, file, xml, channel: { ...rss.channel, item: rss.channel.item ?? [] } };
}

beforeAll(async () => {
  const names: PortalName[] = ['real', 'open', 'internal', 'network'];
  const all = await Promise.all(
    names.map(async (name) =>
      (await filesOf(name)).filter((file) => /(^|\/)rss\.xml$/.test(file)).map((file) => readFeed(name, file)),
    ),
  );
  feeds = await Promise.all(all.flat());
});

/** RFC 822 with the four-digit year of RSS 2.0. */
const RFC_822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} (GMT|[+-]\d{4})$/;

/** Every feed, by a check that says what is wrong with it. */
const wrong = (check: (feed: Feed) => boolean) =>
  feeds.filter((feed) => !check(feed)).map(({ name, file }) => `${name}: ${file}`);

describe('every feed', () => {
  test('is there: one for all, one a kind, one a topic, one for the newsletter', () => {
    const files = feeds.filter(({ name }) => name === 'internal').map(({ file }) => file);
    for (const folder of [
      '',
      'forskning/',
      'rapporter/',
      'foredrag/',
      'vagledning/',
      'omvarld/',
      'utbildning/',
      'fragor/',
      'amnen/natet/',
      'amnen/tomt-amne/',
      'informationsbrev/',
    ])
      expect(files).toContain(`${folder}rss.xml`);
  });

  test('is well-formed', () => {
    expect(wrong(({ xml }) => XMLValidator.validate(xml) === true)).toEqual([]);
  });

  test('says in Swedish what it is, and links to the page that it follows', () => {
    expect(
      wrong(
        ({ name, file, channel }) =>
          channel.language === 'sv' &&
          channel.title !== '' &&
          channel.description !== '' &&
          channel.link === publishedAt(name) + file.replace(/rss\.xml$/, ''),
      ),
    ).toEqual([]);
  });

  test('links to itself at its own address', () => {
    expect(
      wrong(
        ({ name, file, channel }) =>
          channel['atom:link']['@_href'] === publishedAt(name) + file &&
          channel['atom:link']['@_rel'] === 'self' &&
          channel['atom:link']['@_type'] === 'application/rss+xml',
      ),
    ).toEqual([]);
  });

  test('has items with titles, dates of RFC 822 and full addresses', () => {
    expect(
      wrong(({ name, channel }) =>
        channel.item.every(
          (item) =>
            item.title && item.description && RFC_822.test(item.pubDate) && item.link.startsWith(publishedAt(name)),
        ),
      ),
    ).toEqual([]);
  });

  test('names each item by an id of its own', () => {
    expect(
      wrong(({ channel }) => new Set(channel.item.map(({ guid }) => guid['#text'])).size === channel.item.length),
    ).toEqual([]);
    expect(
      wrong(({ channel }) =>
        channel.item.every(({ guid }) => typeof guid['#text'] === 'string' && guid['#text'] !== ''),
      ),
    ).toEqual([]);
  });

  test('has the newest first, and at most fifty', () => {
    const isSorted = (dates: number[]) => dates.every((date, at) => at === 0 || date <= dates[at - 1]!);
    expect(
      wrong(
        ({ channel }) => isSorted(channel.item.map(({ pubDate }) => Date.parse(pubDate))) && channel.item.length <= 50,
      ),
    ).toEqual([]);
  });

  test('has only full addresses in its texts', () => {
    expect(wrong(({ xml }) => !/(href|src)=(&quot;|")(?!https?:|mailto:|tel:)/.test(xml))).toEqual([]);
  });
});

describe('the newsletter’s feed', () => {
  const items = (name: PortalName) =>
    feeds.find((feed) => feed.name === name && feed.file === 'informationsbrev/rss.xml')!.channel.item;

  test('has the issues that have been sent, and no proposal', () => {
    for (const name of ['open', 'internal', 'network'] as const)
      expect(items(name).map(({ link }) => link)).toEqual([`${publishedAt(name)}informationsbrev/2026-1/`]);
  });

  test('has the whole text of an issue', () => {
    const text = items('open')[0]!['content:encoded']!;
    expect(text).toContain('I våras var det lugnt i');
    expect(text).toContain('En gammal rapport som är värd att minnas.');
    expect(text).toContain('href="https://intranat.example/vbe/omvarld/laget-i-varas/"');
  });
});
