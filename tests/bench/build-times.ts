import { appendFile, mkdtemp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { readDictionary } from '../../scripts/site/dictionary.ts';
import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings } from '../../src/settings.ts';
import { ownPages } from '../support/own-pages.ts';
import { articles, issue } from './articles.ts';
import { median } from './figures.ts';
import { copyLists, linkPackages, REPOSITORY, temporaryFolder, writeAll } from './folders.ts';
import { BUILD_FLAGS, measure, type Cost } from './measure.ts';
import { plainSite } from './plain-site.ts';
import { wordsOf } from './words.ts';

/** The steps of the two sites. Ours is all that `npm run build` does from an empty cache, then again after one text has changed. */
export const STEPS = { ours: ['portal', 'portal again'], plain: ['build', 'plain-index'] } as const;

/** What is no part of a first build. */
export const AGAIN = 'portal again';

export type SiteName = keyof typeof STEPS;

/** What every run of every step cost, in the order they were run. */
export interface Runs {
  size: number;
  ours: Record<string, Cost>[];
  plain: Record<string, Cost>[];
}

/** The day of the run: what is generated is older, and the real lists name no day that has not been. */
export const TODAY = Temporal.Now.plainDateISO('Europe/Stockholm').toString();

/** Builds the portal and the plain site of as many generated articles, one after the other, changing which goes first. */
export async function timeBuilds(size: number): Promise<Runs> {
  const places = await makeSites(size);
  const runs: Runs = { size, ours: [], plain: [] };
  for (let round = 0; round < roundsOf(size); round++) {
    for (const site of round % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const)) {
      runs[site].push(await buildOnce(site, places));
    }
  }
  return runs;
}

/** The median of three, but from a thousand on once: it takes minutes, and noise is small beside it. */
const roundsOf = (size: number) => (size < 1000 ? 3 : 1);

interface Places {
  folder: string;
  content: string;
  plain: string;
}

/** The generated content of as many articles, and a plain site of the same. */
export async function makeSites(size: number): Promise<Places> {
  const folder = temporaryFolder();
  const places = { folder, content: path.join(folder, 'content'), plain: path.join(folder, 'plain') };
  const settings = readSettings();
  const words = wordsOf((await loadCatalog(settings)).catalog, (await readDictionary()).ends);
  const files = articles(words, size);
  copyLists(settings.content, places.content);
  await writeAll(places.content, [...files, ...ownPages, issue(words, files)]);
  await writeAll(places.plain, plainSite(files));
  await linkPackages(places.plain);
  return places;
}

/**
 * Nothing is removed between one build and the next: a disk looks long for the number of a new file where many were just
 * removed (ext4: a seventh of the CPU of a build), and a first build has nothing to remove.
 */
async function buildOnce(site: SiteName, { content, plain, folder }: Places): Promise<Record<string, Cost>> {
  const out = await mkdtemp(path.join(folder, 'built-'));
  await linkPackages(out);
  const env = {
    PORTAL_CONTENT: content,
    PORTAL_NOW: TODAY,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  };
  const costs: Record<string, Cost> = {};
  for (const step of STEPS[site]) {
    if (step === AGAIN) await changeOne(content);
    const [name] = step.split(' ') as [string];
    const asUsersDo: Parameters<typeof measure> =
      site === 'ours'
        ? [[name, path.join(out, 'site')], REPOSITORY, env, BUILD_FLAGS]
        : [[name, path.join(out, 'site')], plain, env];
    costs[step] = await measure(...asUsersDo);
  }
  return costs;
}

/** One more sentence at the end of one article. */
async function changeOne(content: string): Promise<void> {
  const folder = path.join(content, 'reports');
  const [first] = (await readdir(folder)).sort();
  await appendFile(path.join(folder, first!), '\nEn mening till står här sedan förra gången.\n');
}

/** One run's first build: times add up, memory is that of the hungriest step. */
export function total(costs: Record<string, Cost>): Cost {
  const { [AGAIN]: _, ...parts } = costs;
  const all = Object.values(parts);
  const sum = (numbers: readonly (number | undefined)[]) =>
    numbers.reduce<number | undefined>((a, b) => (a === undefined || b === undefined ? undefined : a + b), 0);
  return {
    wall: sum(all.map(({ wall }) => wall))!,
    cpu: sum(all.map(({ cpu }) => cpu)),
    peak: Math.max(...all.map(({ peak }) => peak)),
  };
}

/** The median of each figure over several runs. */
export function typical(costs: readonly Cost[]): Cost {
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  return {
    wall: median(costs.map(({ wall }) => wall)),
    cpu: cpus.length === costs.length ? median(cpus) : undefined,
    peak: median(costs.map(({ peak }) => peak)),
  };
}
