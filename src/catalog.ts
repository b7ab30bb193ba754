import path from 'node:path';
import { buildCatalog, type Catalog } from './model/catalog.ts';
import { dateInZone, isIsoDate, type IsoDate } from './model/dates.ts';
import { SENSITIVITIES, type Edition } from './model/edition.ts';
import { ContentError, sortProblems } from './model/problem.ts';
import { openPlaces, unfinishedHint } from './newsletter/check/open-places.ts';
import { parseBlocks } from './newsletter/parse.ts';
import { readContent } from './read-content.ts';
import { parseSite, SiteError, type Site } from './site.ts';

/** Where content is read and pages are written, for whom, and which day counts as today. */
export interface Settings {
  site: Site;
  /** Absolute path of the content folder. */
  content: string;
  /** Absolute path of the folder that the site is built to. */
  out: string;
  edition: Edition;
  today: IsoDate;
}

const VARIABLES = ['PORTAL_CONTENT', 'PORTAL_OUT', 'PORTAL_EDITION', 'PORTAL_NOW', 'PORTAL_ADDRESS'] as const;

let latest: { key: string; settings: Settings } | undefined;

/**
 * The settings that the environment gives, by VARIABLES. Every link of every page asks for them, so the same answers
 * are parsed once; while writing anew, since days pass.
 * @throws SiteError for a value that does not exist
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  if (isWriting()) return parseSettings(env);
  const key = VARIABLES.map((name) => env[name] ?? '').join('\n');
  if (latest?.key !== key) latest = { key, settings: parseSettings(env) };
  return latest.settings;
}

function parseSettings(env: NodeJS.ProcessEnv): Settings {
  const site = parseSite(undefined, env.PORTAL_ADDRESS);
  return {
    site,
    content: path.resolve(env.PORTAL_CONTENT || 'content'),
    out: path.resolve(env.PORTAL_OUT || 'dist'),
    edition: readEdition(env.PORTAL_EDITION || 'internal'),
    today: readToday(env.PORTAL_NOW, site.timeZone),
  };
}

/** Reads and checks the content: the catalogue, every problem, and hints. */
export async function loadCatalog(settings: Settings): Promise<ReturnType<typeof buildCatalog>> {
  const raw = await readContent(settings.content);
  const { catalog, problems, hints } = buildCatalog(raw, settings, (issue) => parseBlocks(issue).problems);
  return { catalog, problems, hints: sortProblems([...hints, ...catalog.issues.flatMap(unfinishedHint)]) };
}

/** The catalogue as readers may see it: a letter with open places is for its writer alone, who sees it under `npm run dev`. */
export function withoutUnfinished(catalog: Catalog): Catalog {
  return { ...catalog, issues: catalog.issues.filter((issue) => openPlaces(issue).length === 0) };
}

/** True under `npm run dev`, where content changes while pages are looked at. */
export const isWriting = () => process.env.NODE_ENV === 'development';

/** Where a build puts the catalogue for its pages, which are bundled and so have modules of their own. */
const HANDED = Symbol.for('kontaktnatet.catalog');
const shared = globalThis as { [HANDED]?: Catalog | undefined };

/** Hands a checked catalogue to the pages that are built in this process, so that the content is read once. */
export function handCatalog(catalog: Catalog | undefined): void {
  shared[HANDED] = catalog;
}

let built: Promise<Catalog> | undefined;

/**
 * The catalogue for pages: the one that the build hands over, else read once; anew for each page under `npm run dev`.
 * @throws ContentError when anything is wrong with the content
 */
export async function getCatalog(): Promise<Catalog> {
  if (isWriting()) return sound();
  if (shared[HANDED]) return shared[HANDED];
  built ??= sound();
  return built;
}

async function sound(): Promise<Catalog> {
  const { catalog, problems } = await loadCatalog(readSettings());
  if (problems.length > 0) throw new ContentError(problems);
  return isWriting() ? catalog : withoutUnfinished(catalog);
}

function readEdition(value: string): Edition {
  if ((SENSITIVITIES as readonly string[]).includes(value)) return value as Edition;
  throw new SiteError(`PORTAL_EDITION är ”${value}”. Välj ett av: ${SENSITIVITIES.join(', ')}.`);
}

function readToday(value: string | undefined, timeZone: string): IsoDate {
  if (!value) return dateInZone(new Date(), timeZone);
  if (isIsoDate(value)) return value;
  const moment = new Date(value);
  if (/^\d{4}-\d{2}-\d{2}T/.test(value) && isIsoDate(value.slice(0, 10)) && !Number.isNaN(moment.getTime()))
    return dateInZone(moment, timeZone);
  throw new SiteError(`PORTAL_NOW är ”${value}”. Skriv ett datum som finns, till exempel 2026-11-23.`);
}
