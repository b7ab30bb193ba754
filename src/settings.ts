import path from 'node:path';
import { dateInZone, isIsoDate, type IsoDate } from './model/dates.ts';
import { SENSITIVITIES, type Edition } from './model/edition.ts';
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
  /** Somebody has said what counts as today; else it is the day that the clock shows. */
  isTodaySaid: boolean;
}

const VARIABLES = ['PORTAL_CONTENT', 'PORTAL_OUT', 'PORTAL_EDITION', 'PORTAL_NOW', 'PORTAL_ADDRESS'] as const;

let latest: { key: string; settings: Settings } | undefined;

/**
 * The settings that the environment gives, by VARIABLES. Every link of every page asks for them, so the same answers are
 * parsed once an hour: days pass while somebody writes.
 * @throws SiteError for a value that does not exist
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const key = [Math.floor(Date.now() / 3_600_000), ...VARIABLES.map((name) => env[name] ?? '')].join('\n');
  if (latest?.key !== key) latest = { key, settings: parseSettings(env) };
  return latest.settings;
}

/** The made-up city: everything that the portal can show, in the edition that has it, on the day that its texts are of. */
const EXAMPLE = { PORTAL_CONTENT: 'tests/fixtures/exempelstad', PORTAL_EDITION: 'network', PORTAL_NOW: '2026-11-23' };

/** From here on the settings are those of the made-up city. */
export function useExample(): void {
  Object.assign(process.env, EXAMPLE);
}

function parseSettings(env: NodeJS.ProcessEnv): Settings {
  const site = parseSite(undefined, env.PORTAL_ADDRESS);
  return {
    site,
    content: path.resolve(env.PORTAL_CONTENT || 'content'),
    out: path.resolve(env.PORTAL_OUT || 'dist'),
    edition: readEdition(env.PORTAL_EDITION || 'internal'),
    today: readToday(env.PORTAL_NOW, site.timeZone),
    isTodaySaid: Boolean(env.PORTAL_NOW),
  };
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
