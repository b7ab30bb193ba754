import { describe, expect, test } from 'vitest';
import type { Gathered } from '../../../../scripts/newsletter/scan/candidate.ts';
import { feedDate } from '../../../../scripts/newsletter/scan/feed-date.ts';
import { gatherMaterial } from '../../../../scripts/newsletter/scan/gather-material.ts';
import { readFeedList } from '../../../../scripts/newsletter/scan/read-feed-list.ts';

const TODAY = '2026-11-26';
async function read(words: string | Uint8Array, more: { charset?: string; address?: string } = {}) {
  const bytes = typeof words === 'string' ? Buffer.from(words) : words;
  const { candidates, fault } = (await gatherMaterial(
    { name: 'prov', bytes, ...more },
    { today: TODAY, publisherOf: () => '' },
  )) as Gathered;
  return fault ?? candidates.map(({ title, address, date }) => [title, address, date ?? '']);
}
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:dc="d"><channel><title>Utgivaren</title><link>https://m.example/</link>${items}</channel></rss>`;
const item = (title: string, link = 'https://m.example/r') =>
  rss(`<item><title>${title}</title><link>${link}</link></item>`);

describe('a feed', () => {
  const ITEM = [['En rapport', 'https://m.example/r', '2026-11-12']];

  test.each([
    [
      'RSS',
      rss(
        '<item><title>En rapport</title><link>https://m.example/r</link><pubDate>Thu, 12 Nov 2026 08:00:00 +0100</pubDate></item>',
      ),
    ],
    [
      'RSS with a guid alone',
      rss(
        '<item><title>En rapport</title><guid>https://m.example/r</guid><dc:date>2026-11-12T08:00:00Z</dc:date></item>',
      ),
    ],
    [
      'RSS by way of a feed’s tracker',
      rss(
        '<item><title>En rapport</title><link>https://feedproxy.example/~r/1</link><feedburner:origLink>https://m.example/r?utm_source=feed</feedburner:origLink><pubDate>12 nov 2026</pubDate></item>',
      ),
    ],
    [
      'a podcast that has no pages',
      rss(
        '<item><title>En rapport</title><guid isPermaLink="false">x</guid><enclosure url="https://m.example/r" type="audio/mpeg"/><pubDate>12 november 2026 08.00</pubDate></item>',
      ),
    ],
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://m.example/a/"><title>U</title><entry><title type="xhtml"><div>En <b>rapport</b></div></title><link rel="self" href="https://m.example/self"/><link rel="replies" href="x"/><link href="../r"/><updated>2026-11-20T00:00:00Z</updated><published>2026-11-12T00:30:00+01:00</published></entry></feed>',
    ],
    [
      'RDF',
      '<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>U</title></channel><item rdf:about="y"><title>En rapport</title><link>https://m.example/r</link><dc:date>2026-11-12</dc:date></item></rdf:RDF>',
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'U',
        items: [
          { id: '1', url: 'https://m.example/r', title: 'En rapport', date_published: '2026-11-12T10:00:00+01:00' },
        ],
      }),
    ],
  ])('is read: %s', async (_, words) => expect(await read(words)).toEqual(ITEM));

  test.each([
    [
      'Windows-1252 that says UTF-8',
      Buffer.from(
        item('Åtgärder – så här')
          .replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-8"?>')
          .replace('–', '\u0096'),
        'latin1',
      ),
    ],
    [
      'UTF-8 that says Latin-1',
      Buffer.from(
        item('Åtgärder – så här').replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="iso-8859-1"?>'),
      ),
    ],
    ['UTF-16', Buffer.from(`\ufeff${item('Åtgärder – så här')}`, 'utf16le')],
    ['loose rings and dots', Buffer.from(item('Åtgärder – så här'.normalize('NFD')))],
  ])('is read with its letters: %s', async (_, bytes) =>
    expect(await read(bytes, { charset: 'utf-8' })).toEqual([['Åtgärder – så här', 'https://m.example/r', '']]),
  );

  test.each([
    ['<![CDATA[Hot &amp; hat: <em>ny</em> <script>alert(1)</script>rapport]]>', 'Hot & hat: ny alert(1)rapport'],
    ['Hot &amp;amp; hat', 'Hot & hat'],
    ['Hot &amp;ndash; hat &#8211; &quot;ny&quot;', 'Hot – hat – "ny"'],
    ['En\n   lång\ttitel', 'En lång titel'],
    ['x &lt; y', 'x < y'],
  ])('has titles without markup: %s', async (given, title) =>
    expect(await read(item(given))).toEqual([[title, 'https://m.example/r', '']]),
  );

  test('does what it likes with entities, and nothing is fetched or blown up', async () => {
    const head =
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const words = rss('<item><title>&b;&c;Rapport</title><link>https://m.example/r</link></item>', head);
    expect(JSON.stringify(await read(words))).not.toMatch(/haha|root:/);
    expect(await read(`<rss><channel>${'<a>'.repeat(100_000)}`)).toBe('går inte att tolka');
  });

  test('leads only to the web, and relative addresses are the publisher’s', async () => {
    const items = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'mailto:a@b.se',
      '',
      '/rapport',
      '//m.example/annan',
      'https://kim:losen@m.example/',
    ].map((link) => `<item><title>Rapport</title><link>${link}</link></item>`);
    expect(((await read(rss(items.join('')))) as string[][]).map(([, address]) => address)).toEqual([
      'https://m.example/rapport',
      'https://m.example/annan',
    ]);
  });

  test.each(['<html><body>404</body></html>', '{"a":1}', '<?xml version="1.0"?><svg/>', ''])(
    'that is none gives nothing: %s',
    async (words) => {
      const gathered = await read(words);
      expect(typeof gathered === 'string' ? [] : gathered).toEqual([]);
    },
  );
});

describe('a date', () => {
  test.each([
    ['Thu, 12 Nov 2026 23:30:00 GMT', '2026-11-13'],
    ['Thu, 12 Nov 2026 23:30:00 +0100', '2026-11-12'],
    ['tor, 12 okt 2026 08:00:00 CEST', '2026-10-12'],
    ['12 maj 2026', '2026-05-12'],
    ['12. juni 2026 kl. 08.15', '2026-06-12'],
    ['Nov 12, 2026', '2026-11-12'],
    ['12 Nov 26 08:00 EST', '2026-11-12'],
    ['2026-11-12T23:30:00Z', '2026-11-13'],
    ['2026-11-12', '2026-11-12'],
    ['20261112', '2026-11-12'],
    ['2027-01-01', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['31 februari 2026', undefined],
    ['i går', undefined],
    ['', undefined],
  ])('”%s” is %s in Sweden', (given, day) => expect(feedDate(given, TODAY)).toBe(day));
});

test('a list of feeds is read with what lies in its groups, each once, and pages without a feed are told apart', () => {
  const opml =
    '<opml version="1.0"><body><outline text="Grupp"><outline text="A &amp; B" xmlUrl="https://a.example/f" htmlUrl="https://a.example/"/><outline text="Igen" XMLURL="https://a.example/f"/><outline><outline type="link" text="C" url="https://c.example/"/></outline><outline text="D" xmlUrl="javascript:x"/></outline></body></opml>';
  expect(readFeedList(Buffer.from(opml))).toEqual([
    { name: 'Igen', feed: 'https://a.example/f' },
    { name: 'C', page: 'https://c.example/' },
  ]);
});
