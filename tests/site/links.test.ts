import { XMLParser } from 'fast-xml-parser';
import type { Browser } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { fileOf, mailsOf, publishedAt, readBuilt, readDocuments } from './documents.ts';
import { filesOf, openBrowser, pagesOf, type PortalName } from './portal.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

/** An address that something in a portal points at. */
interface Reference {
  /** The file that has it. */
  from: string;
  address: string;
}

/** Runs in the browser: everything in a page that leads or fetches, and what can be led to in it. */
function linksIn(document: Document) {
  const attributes: [string, string][] = [
    ['a, area, link', 'href'],
    ['img, script, iframe, source, embed, audio, video', 'src'],
    ['form', 'action'],
    ['object', 'data'],
  ];
  const addresses = attributes.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)]
      .map((each) => each.getAttribute(attribute))
      .filter((value) => value !== null),
  );
  const sets = [...document.querySelectorAll('[srcset]')].flatMap((each) =>
    each
      .getAttribute('srcset')!
      .split(',')
      .map((part) => part.trim().split(' ')[0]!),
  );
  return { addresses: [...addresses, ...sets], ids: [...document.querySelectorAll('[id]')].map((each) => each.id) };
}

/** Everything in a portal that points somewhere: pages, mails (as HTML and text), feeds, sitemaps, styles, robots.txt. */
async function referencesIn(
  name: PortalName,
): Promise<{ references: Reference[]; ids: Map<string, readonly string[]> }> {
  const files = await filesOf(name);
  const documents = await readDocuments(
    browser,
    name,
    [...(await pagesOf(name)).map(fileOf), ...(await mailsOf(name))],
    linksIn,
  );
  const inPages = [...documents].flatMap(([from, { addresses }]) => addresses.map((address) => ({ from, address })));
  const texts = files.filter((file) => /\.(xml|txt|css|ris)$/.test(file));
  const inTexts = await Promise.all(
    texts.map(async (from) =>
      addressesIn(from, (await readBuilt(name, from)).toString('utf8')).map((address) => ({ from, address })),
    ),
  );
  return {
    references: [...inPages, ...inTexts.flat()],
    ids: new Map([...documents].map(([file, { ids }]) => [file, ids])),
  };
}

function addressesIn(file: string, text: string): string[] {
  if (file.endsWith('.css')) return [...text.matchAll(/url\(\s*['"]?([^'")]+)/g)].map(([, address]) => address!);
  if (!file.endsWith('.xml'))
    return [...text.matchAll(/https?:\/\/[^\s<>"”]+/g)].map(([address]) => address.replace(/[.,;)]+$/, ''));
  const strings = stringsIn(new XMLParser({ ignoreAttributes: false }).parse(text));
  return strings.flatMap((each) =>
    /^https?:\/\/\S+$/.test(each)
      ? [each]
      : [...each.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&')),
  );
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** What is wrong with a reference, seen from the portal that has these files; undefined when nothing is, or when it leads elsewhere. */
function faultOf(
  { from, address }: Reference,
  home: string,
  files: ReadonlySet<string>,
  ids: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (!URL.canParse(address, home + from)) return 'is no address';
  const url = new URL(address, home + from);
  if (!['http:', 'https:'].includes(url.protocol))
    return /^(mailto|tel|data):$/.test(url.protocol) ? undefined : 'has an unknown protocol';
  if (url.origin !== new URL(home).origin) return undefined;
  if (!url.href.startsWith(home)) return 'leads out of the sub-folder';
  const target = decodeURIComponent(url.pathname.slice(new URL(home).pathname.length));
  if (!files.has(fileOf(target))) return 'leads to nothing';
  const fragment = decodeURIComponent(url.hash.slice(1));
  const within = ids.get(fileOf(target));
  // The search page reads what is asked after #.
  const isAsked = fileOf(target) === 'sok/index.html' && /^(q|topic)=/.test(fragment);
  return fragment && !isAsked && within && !within.includes(fragment)
    ? 'leads to a place that the page does not have'
    : undefined;
}

describe('no link, picture, style, script, feed or fragment is broken', () => {
  for (const name of ['real', 'open', 'internal', 'network'] as const)
    test(`in pages, mails, feeds and sitemap (${name})`, async () => {
      const { references, ids } = await referencesIn(name);
      const files = new Set(await filesOf(name));
      const home = publishedAt(name);
      const broken = references.flatMap((reference) => {
        const fault = faultOf(reference, home, files, ids);
        return fault ? [`${reference.from}: ${reference.address} ${fault}`] : [];
      });
      expect(broken).toEqual([]);
      for (const kind of [
        /index\.html$/,
        /epost\.html$/,
        /epost\.txt$/,
        /rss\.xml$/,
        /sitemap-0\.xml$/,
        /sitemap-index\.xml$/,
      ])
        expect(
          references.some(
            ({ from, address }) => kind.test(from) && new URL(address, home + from).href.startsWith(home),
          ),
          String(kind),
        ).toBe(true);
    });

  test('every page but the way to nothing can be reached by links from the start page', async () => {
    const documents = await readDocuments(browser, 'internal', (await pagesOf('internal')).map(fileOf), linksIn);
    const reached = new Set<string>();
    const walk = (file: string) => {
      if (reached.has(file) || !documents.has(file)) return;
      reached.add(file);
      for (const address of documents.get(file)!.addresses) {
        const url = new URL(address, publishedAt('internal') + file);
        if (url.href.startsWith(publishedAt('internal'))) walk(fileOf(decodeURIComponent(url.pathname.slice(1))));
      }
    };
    walk('index.html');
    expect([...documents.keys()].filter((file) => !reached.has(file))).toEqual([
      '404.html',
      'rapporter/indragen-rapport/index.html',
    ]);
  });

  test('the check sees what is broken', () => {
    const files = new Set(['index.html', 'sok/index.html']);
    const ids = new Map([['sok/index.html', ['q']]]);
    const fault = (address: string) => faultOf({ from: 'index.html', address }, 'https://x.example/vbe/', files, ids);
    expect(['/vbe/sok/', 'sok/#q', '#', 'https://annan.example/', 'mailto:a@b.example'].map(fault)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(['/sok/', 'sok', 'sok/#z', 'javascript:1'].map(fault)).toEqual([
      'leads out of the sub-folder',
      'leads to nothing',
      'leads to a place that the page does not have',
      'has an unknown protocol',
    ]);
  });
});
