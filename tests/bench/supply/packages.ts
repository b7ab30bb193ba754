import { z } from 'zod';

/** A package that is installed for running, as `npm ci --omit=dev` would install it on this machine. */
export interface Installed {
  name: string;
  version: string;
  /** As its own manifest says, else the lockfile; undefined when neither does. */
  licence: string | undefined;
  /** The packages of our own `package.json` that need it, itself among them when it stands there. */
  broughtBy: readonly string[];
}

const names = z.record(z.string(), z.string()).default({});
const locked = z.object({
  version: z.string().default(''),
  license: z.string().optional(),
  dev: z.boolean().default(false),
  dependencies: names,
  optionalDependencies: names,
  peerDependencies: names,
});
const lockfile = z.object({ packages: z.record(z.string(), locked) });

type Locked = z.infer<typeof locked>;
type Packages = Record<string, Locked>;

/** What a `package.json` may say of its licence: npm's words of today, and two older ways that are still met. */
const named = z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]);
const manifest = z.object({
  license: named.optional().catch(undefined),
  licenses: z.array(named).optional().catch([]),
});

/**
 * Every package that is installed for running, by name.
 * @param lock the parsed `package-lock.json`
 * @param manifestAt the parsed `package.json` of a package, by its place (`node_modules/zod`); undefined when it is not
 *   installed, as those for other machines are not
 * @throws ZodError when the lockfile is none of npm's from version 2 on
 */
export function installedForRunning(lock: unknown, manifestAt: (place: string) => unknown): Installed[] {
  const { packages } = lockfile.parse(lock);
  const bringers = bringersIn(packages);
  const installed = Object.entries(packages).flatMap(([place, entry]) => {
    const own = place === '' || entry.dev ? undefined : manifestAt(place);
    if (own === undefined) return [];
    const licence = licenceIn(own) ?? entry.license;
    return [{ name: nameAt(place), version: entry.version, licence, broughtBy: bringers.get(place) ?? [] }];
  });
  return installed.sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
}

function licenceIn(own: unknown): string | undefined {
  const { license, licenses = [] } = manifest.parse(own);
  return license ?? (licenses.length > 0 ? licenses.join(' OR ') : undefined);
}

const nameAt = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** For each place, the packages of our own `package.json` from which it is reached. */
function bringersIn(packages: Packages): Map<string, string[]> {
  const bringers = new Map<string, string[]>();
  for (const bringer of needs(packages['']).sort()) {
    for (const place of reached(packages, bringer)) bringers.set(place, [...(bringers.get(place) ?? []), bringer]);
  }
  return bringers;
}

/** A set is gone through in the order in which it grows. */
function reached(packages: Packages, bringer: string): Set<string> {
  const found = new Set(placesOf(packages, '', [bringer]));
  for (const place of found) for (const next of placesOf(packages, place, needs(packages[place]))) found.add(next);
  return found;
}

const placesOf = (packages: Packages, from: string, asked: readonly string[]) =>
  asked.flatMap((name) => placeOf(packages, from, name) ?? []);

const needs = (entry: Locked | undefined) =>
  entry ? Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies }) : [];

/** Where Node finds a package that one at `from` asks for: its own folder first, then those above. */
function placeOf(packages: Packages, from: string, name: string): string | undefined {
  const place = `${from && `${from}/`}node_modules/${name}`;
  if (packages[place]) return place;
  return from === ''
    ? undefined
    : placeOf(packages, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}
