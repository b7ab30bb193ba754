import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadCatalog } from '../../src/load-catalog.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { ContentError } from '../../src/model/problem.ts';
import { fieldLines } from '../../src/newsletter/check/check-issue.ts';
import { openPlaces } from '../../src/newsletter/check/open-places.ts';
import type { Site } from '../../src/site.ts';
import { UserError } from '../user-error.ts';
import { isOfLetter } from './of-letter.ts';

/**
 * The content that a letter is made of, checked as far as it concerns the letter.
 * @throws ContentError with every fault of the letter and of what it names
 */
export async function loadLetter(id: string): Promise<{ catalog: Catalog; settings: Settings; site: Site }> {
  const settings = readSettings();
  const { catalog, problems } = await loadCatalog(settings);
  const issue = catalog.issues.find((each) => each.id === id);
  const faults = problems.filter(({ file }) => isOfLetter(file, id, issue));
  if (faults.length > 0) throw new ContentError(faults);
  return { catalog, settings, site: settings.site };
}

/**
 * The issue of an id, `2026-6`, finished: what is compiled to files, approved, sent and archived.
 * @throws UserError that lists those that exist
 * @throws ContentError with the places that are not filled yet
 */
export function findIssue(catalog: Catalog, id: string): Issue {
  const issue = findProposal(catalog, id);
  if (openPlaces(issue).length > 0) throw new ContentError(openPlaces(issue, fieldLines(sourceOf(issue))));
  return issue;
}

/** The text of an issue's file, for the lines of its head. */
export const sourceOf = ({ file }: Issue): string =>
  readFileSync(path.join(readSettings().content, ...file.split('/')), 'utf8');

/** The issue of an id, finished or not: what is looked at. @throws UserError that lists those that exist */
function findProposal({ issues }: Catalog, id: string): Issue {
  const issue = issues.find((each) => each.id === id);
  if (issue) return issue;
  const known =
    issues.length > 0
      ? `Brev som finns: ${issues.map((each) => each.id).join(', ')}.`
      : 'Det finns inget brev än: kör npm run newsletter -- draft.';
  throw new UserError(`Brevet ”${id}” finns inte, eller är ett utkast eller daterat efter i dag. ${known}`);
}
