import { loadCatalog, readSettings } from '../../src/catalog.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { ContentError } from '../../src/model/problem.ts';
import type { Site } from '../../src/site.ts';
import { UserError } from '../run.ts';

/**
 * The checked content that letters are made of.
 * @throws ContentError with every fault in it
 */
export async function loadLetters(): Promise<{ catalog: Catalog; site: Site }> {
  const settings = readSettings();
  const { catalog, problems } = await loadCatalog(settings);
  if (problems.length > 0) throw new ContentError(problems);
  return { catalog, site: settings.site };
}

/** The issue of an id, `2026-6`. @throws UserError that lists those that exist */
export function findIssue({ issues }: Catalog, id: string): Issue {
  const issue = issues.find((each) => each.id === id);
  if (issue) return issue;
  const known =
    issues.length > 0
      ? `Brev som finns: ${issues.map((each) => each.id).join(', ')}.`
      : 'Det finns inget brev än: lägg ett i content/newsletters.';
  throw new UserError(`Brevet ”${id}” finns inte, eller är ett utkast eller daterat efter i dag. ${known}`);
}
