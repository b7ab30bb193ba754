import { buildCatalog, type Catalog } from './model/catalog.ts';
import { ContentError, sortProblems } from './model/problem.ts';
import { openPlaces, unfinishedHint } from './newsletter/check/open-places.ts';
import { parseBlocks } from './newsletter/parse.ts';
import { readContent } from './read-content.ts';
import type { Settings } from './settings.ts';

/** Which content, for whom, on which day. */
type Wanted = Pick<Settings, 'content' | 'edition' | 'today'>;

/** Reads and checks the content: the catalogue, every problem, and hints. */
export async function loadCatalog(wanted: Wanted): Promise<ReturnType<typeof buildCatalog>> {
  const raw = await readContent(wanted.content);
  const { catalog, problems, hints } = buildCatalog(raw, wanted, (issue) => parseBlocks(issue).problems);
  return { catalog, problems, hints: sortProblems([...hints, ...catalog.issues.flatMap(unfinishedHint)]) };
}

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
