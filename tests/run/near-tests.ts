import path from 'node:path/posix';
import type { SourceFile } from '../layers.ts';
import { BUILDS, STARTS } from './apart.ts';
import { isCode } from './changed-files.ts';

/** What runs after a change. */
export interface NearTests {
  /** The test files nearest to it. */
  near: string[];
  /** How many more it may touch. */
  left: number;
  /** A page or a component is changed, or stands on code that is. */
  isSeenByPages: boolean;
}

/** A change in what everything stands on touches almost every test: as many as this are run in the time that somebody waits. */
const MOST = 30;
/** What starts programs takes as long as so many others. */
const OF_PROGRAMS = 12;

/**
 * Finds the tests of what is changed, by who names whom: nearest first, and first of all the test of the same name. Content has
 * its own tests, and what is no code is sought by its name, or by the name of its folder among the fixtures.
 * @param changed paths from the root of the repository
 * @param files all code of the repository
 */
export function nearTests(changed: readonly string[], files: readonly SourceFile[]): NearTests {
  const namedBy = readersOf(files);
  const steps = new Map<string, number>();
  let reached = new Set(changed.flatMap((file) => [file, ...tellingOf(file, files)]));
  for (let step = 0; reached.size > 0; step++) {
    for (const file of reached) steps.set(file, step);
    const next = [...reached].flatMap((file) => namedBy.get(file) ?? []);
    reached = new Set(next.filter((file) => !steps.has(file)));
  }
  const known = new Set(changed.map(plainName));
  const tests = [...steps.keys()]
    .filter(isTest)
    .sort(
      (a, b) =>
        Number(known.has(plainName(b))) - Number(known.has(plainName(a))) ||
        steps.get(a)! - steps.get(b)! ||
        a.localeCompare(b),
    );
  const isSeenByPages = changed.some(isCode) && [...steps.keys()].some((file) => file.endsWith('.astro'));
  const near = inTime(tests);
  return { near, left: tests.length - near.length, isSeenByPages };
}

/** The first of them, as far as the time goes: a slow one that is left out gives its place to the next. */
function inTime(tests: readonly string[]): string[] {
  let left = MOST;
  return tests.filter((file) => {
    const cost = STARTS.some((pattern) => path.matchesGlob(file, pattern)) ? OF_PROGRAMS : 1;
    const isIn = cost <= left;
    if (isIn) left -= cost;
    return isIn;
  });
}

const isTest = (file: string) => file.endsWith('.test.ts') && !file.startsWith('tests/site/') && !BUILDS.includes(file);
const plainName = (file: string) => path.basename(file).replace(/(?:\.test)?\.\w+$/, '');

/** For each file those that name it: imports, and programs that are started, which are named from their own folder or from scripts. */
function readersOf(files: readonly SourceFile[]): Map<string, string[]> {
  const all = new Set(files.map(({ path: file }) => file));
  const readers = new Map<string, string[]>();
  for (const { path: file, text } of files)
    for (const [, name = ''] of text.matchAll(/['"`]([\w./-]+\.(?:ts|mjs|astro))['"`]/g))
      for (const place of [path.join(path.dirname(file), name), path.join('scripts', name)])
        if (all.has(place)) readers.set(place, [...(readers.get(place) ?? []), file]);
  return readers;
}

/** The code that tells of a file that is no code. */
function tellingOf(changed: string, files: readonly SourceFile[]): string[] {
  if (isCode(changed)) return [];
  if (changed.startsWith('content/')) return files.map(({ path: file }) => file).filter((file) => file.startsWith('tests/content/')); // prettier-ignore
  const [, fixture] = /^tests\/fixtures\/([^/]+)/.exec(changed) ?? [];
  const name = fixture ? `fixtures/${fixture}` : path.basename(changed);
  return files.filter(({ text }) => text.includes(name)).map(({ path: file }) => file);
}
