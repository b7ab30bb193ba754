import { mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { miniSearch } from './asked/mini-search.ts';
import { askedReport } from './asked/report.ts';
import { measure as measureGolden } from './golden/measure.ts';
import { goldenReport } from './golden/report.ts';
import { ourSearch, plainPagefind } from './golden/searches.ts';
import { TYPING_PAUSE } from '../../src/browser/search/search-page.ts';
import { makeSites, TODAY } from './build-times.ts';
import { medianRatio } from './figures.ts';
import { REPOSITORY, temporaryFolder } from './folders.ts';
import { BUILD_FLAGS, measure, type Cost } from './measure.ts';
import { firstSearches } from './search-times.ts';
import { table } from './table.ts';

const ARTICLES = 1000;

/** How well the search answers on the real site, and what it costs at 1,000 generated articles. */
export async function searchReport(): Promise<string> {
  const real = path.join(temporaryFolder(), 'site');
  for (const step of ['pages', 'index']) await measure([step, real], REPOSITORY, {});
  const [ours, plain] = [await ourSearch(real), await plainPagefind(real)];
  const golden = goldenReport(await measureGolden(ours), await measureGolden(plain.search));
  const asked = await askedReport({ ours, 'plain Pagefind': plain.search, 'MiniSearch OR': await miniSearch(real) });
  await plain.close();
  const { content, folder } = await makeSites(ARTICLES);
  const site = path.join(folder, 'built', 'site');
  await measure(['pages', site], REPOSITORY, { PORTAL_CONTENT: content, PORTAL_NOW: TODAY });
  const indexing = await indexingReport(site);
  return [asked, '', golden, '', indexing, '', await firstSearchReport(site)].join('\n');
}

const ROUNDS = 3;

/** Taking turns, each beside the other; ours comes last, so that its index is the one that stays. */
async function indexingReport(site: string): Promise<string> {
  const [plain, ours]: [number[], number[]] = [[], []];
  const sizes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(timeOf(await measure(['plain-index', site], REPOSITORY, {})));
    sizes[0] = await indexSize(site);
    await layIndexAside(site);
    ours.push(timeOf(await measure(['index', site], REPOSITORY, {}, BUILD_FLAGS)));
    sizes[1] = await indexSize(site);
    if (round < ROUNDS - 1) await layIndexAside(site);
  }
  const rows = [
    ['plain Pagefind', seconds(plain), kilobytes(sizes[0]!)],
    ['cut, with all that it knows', seconds(ours), kilobytes(sizes[1]!)],
    ['ratio', medianRatio(ours, plain).toFixed(2), (sizes[1]! / sizes[0]!).toFixed(2)],
  ];
  return [
    `Indexing ${ARTICLES} articles (targets: time at most 1.1, size at most 1.35)`,
    table(['', 'processor, median s', 'index kB'], rows),
  ].join('\n');
}

/** Of the processor, as the clock tells of the machine's other work; by the clock where the system does not tell. */
const timeOf = ({ cpu, wall }: Cost) => cpu ?? wall;

const seconds = (all: readonly number[]) => all.toSorted((a, b) => a - b)[all.length >> 1]!.toFixed(2);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0);

/** Words, filters and texts; not Pagefind's program, nor our list of words. */
async function indexSize(site: string): Promise<number> {
  const files = await readdir(path.join(site, 'pagefind'), { recursive: true, withFileTypes: true });
  const index = files.filter((file) => file.isFile() && /\.pf_\w+$/.test(file.name));
  const sizes = await Promise.all(index.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Not removed: a disk looks long for the number of a new file where many were just removed. */
async function layIndexAside(site: string): Promise<void> {
  await rename(
    path.join(site, 'pagefind'),
    path.join(await mkdtemp(path.join(path.dirname(site), 'index-')), 'pagefind'),
  );
}

async function firstSearchReport(site: string): Promise<string> {
  const rows = (await firstSearches(site)).map(({ query, bytes, milliseconds, byLink, later }) => [
    query,
    kilobytes(bytes),
    milliseconds.toFixed(0),
    byLink.toFixed(0),
    later.toFixed(0),
  ]);
  return [
    `A cold first search among ${ARTICLES} articles, on slow 4G (1.6 Mbit/s, 150 ms) with a processor four times slower`,
    table(
      ['', 'kB (brotli, HTTP/2)', 'pasted to first result, ms', 'by a link, page included, ms', 'a later key, ms'],
      rows,
    ),
    `Targets: at most 70 kB; at most 800 ms; a later key at most 50 ms, besides the ${TYPING_PAUSE} ms that the search waits for more.`,
  ].join('\n');
}
