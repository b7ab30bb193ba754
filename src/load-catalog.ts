import { buildCatalog, type JudgedContent, type Catalog } from './model/catalog.ts';
import { hintsOf, type Hint } from './model/hint-kinds.ts';
import { letterHints } from './model/letter-hints.ts';
import { ContentError, formatProblem, sortProblems, type Problem } from './model/problem.ts';
import type { RawContent, RawFile } from './model/raw.ts';
import { heldUpBy } from './newsletter/check/held-up.ts';
import { openPlaces, unfinishedHint } from './newsletter/check/open-places.ts';
import { parseBlocks } from './newsletter/parse.ts';
import { asText, readContent } from './read-content.ts';
import { swedish } from './reader/dictionary-sv.ts';
import type { Settings } from './settings.ts';

/** Which content, for whom, on which day. */
type Wanted = Pick<Settings, 'content' | 'edition' | 'today'> & {
  isWriting?: boolean;
  /** A file as somebody is writing it, in place of the one on the disk. */
  unsaved?: RawFile | undefined;
};

/** Reads and checks the content: the catalogue, every problem, and hints. */
export async function loadCatalog(wanted: Wanted): Promise<JudgedContent> {
  const raw = await readContent(wanted.content);
  if (!wanted.unsaved) return judgeContent(raw, wanted);
  return judgeContent(withFile(raw, wanted.unsaved), { ...wanted, unfinished: wanted.unsaved.path });
}

/** The checks of the content and those of the letters, which only the newsletter knows. */
export function judgeContent(raw: RawContent, wanted: Wanted & { unfinished?: string }): JudgedContent {
  const built = buildCatalog({ ...raw, swedish }, wanted, (issue) => parseBlocks(issue).problems);
  const { catalog, problems, unfinished } = built;
  return {
    catalog,
    problems,
    unfinished,
    get hints() {
      const ofLetters = catalog.issues.flatMap((issue) => [...unfinishedHint(issue), ...letterHints(issue)]);
      return sortProblems([...built.hints, ...hintsOf('brev', ofLetters)]);
    },
  };
}

/** What would be said of a file that read so. */
export interface Judgement {
  /** Faults of the file itself; any stops the build. */
  problems: readonly Problem[];
  hints: readonly Hint[];
  /** Faults that other files would get by it and do not have now: a link to a heading that is gone. */
  elsewhere: readonly Problem[];
}

/**
 * What the check would say if a file of the content read so, without anything being written.
 * @param path below the content folder, with forward slashes; there need be no such file yet
 * @param text as it would be saved
 * @param since as it read before, for what others lack by it; else as it lies there now
 */
export async function judgeText(path: string, text: string, wanted: Wanted, since?: string): Promise<Judgement> {
  const raw = await readContent(wanted.content);
  const start = since === undefined ? raw : withFile(raw, { path, text: since });
  const [before, after] = [judgeContent(start, wanted), judgeContent(withFile(raw, { path, text }), wanted)];
  const known = new Set(before.problems.map(formatProblem));
  return {
    problems: after.problems.filter((each) => each.file === path),
    hints: after.hints.filter((each) => each.file === path),
    elsewhere: after.problems.filter((each) => each.file !== path && !known.has(formatProblem(each))),
  };
}

/** The content with one file, new or not, as it is being written. */
export function withFile(raw: RawContent, { path, text }: RawFile): RawContent {
  const file = asText(path, text);
  const files = raw.files.filter((each) => each.path !== path);
  const problems = raw.problems.filter((each) => each.file !== path);
  if ('fault' in file) return { ...raw, files, problems: [...problems, file] };
  return { ...raw, files: [...files, file].sort(byPath), problems };
}

const byPath = (a: RawFile, b: RawFile) => (a.path < b.path ? -1 : 1);

/**
 * Reads the content, every part of it sound.
 * @throws ContentError with every fault
 */
export async function soundCatalog(wanted: Wanted): Promise<Catalog> {
  const { catalog, problems } = await loadCatalog(wanted);
  if (problems.length > 0) throw new ContentError(problems);
  return catalog;
}

/** The catalogue as readers may see it: a letter with open places is for its writer alone, who sees it under `npm run dev`. */
export function withoutUnfinished(catalog: Catalog): Catalog {
  return { ...catalog, issues: catalog.issues.filter((issue) => openPlaces(issue).length === 0) };
}

/**
 * A catalogue as its writer sees it without the letters that cannot be shown for the sake of what they name: those too
 * have their faults in their own place, and the pages and feeds that read letters go on working.
 */
export function withoutHeldUp(judged: Awaited<ReturnType<typeof loadCatalog>>) {
  const { catalog, problems, unfinished } = judged;
  const waiting = catalog.issues.flatMap((issue) => heldUpBy(issue, catalog, problems));
  const files = new Set(waiting.map(({ file }) => file));
  return {
    catalog: { ...catalog, issues: catalog.issues.filter(({ file }) => !files.has(file)) },
    problems: sortProblems([...problems, ...waiting]),
    unfinished,
    get hints() {
      return judged.hints;
    },
  };
}
