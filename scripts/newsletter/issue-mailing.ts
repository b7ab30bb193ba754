import { loadCatalog, readSettings, type Settings } from '../../src/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { ContentError } from '../../src/model/problem.ts';
import { compileIssue } from '../../src/newsletter/compile.ts';
import type { Site } from '../../src/site.ts';
import type { Mailing } from '../delivery/mailing.ts';
import { UserError } from '../run.ts';
import { findIssue } from './issues.ts';

/** An issue as it is mailed. */
export interface IssueMailing {
  issue: Issue;
  mailing: Mailing;
  site: Site;
  settings: Settings;
}

/**
 * An issue, compiled as it is mailed: it is no proposal to whoever gets it, and bears the day the editors gave it. So it is
 * the same words, and the same hash, before and after it was sent.
 * @throws UserError for an issue that does not exist; ContentError for a fault in the content
 */
export async function issueMailing(id: string): Promise<IssueMailing> {
  const settings = readSettings();
  const { catalog, problems } = await loadCatalog(settings);
  if (problems.length > 0) throw new ContentError(problems);
  const issue = findIssue(catalog, id);
  if (issue.status === 'withdrawn') throw new UserError(`Brevet ${id} är tillbakadraget (status: withdrawn) och kan inte skickas.`); // prettier-ignore
  const message = await compileIssue({ ...issue, sent: issue.planned ?? issue.published }, catalog, settings.site);
  return { issue, mailing: { id, kind: 'issue', message }, site: settings.site, settings };
}

/** The one issue that a command is about. @throws UserError that shows how the command is written */
export function oneIssue(positionals: readonly string[], example: string): string {
  const [id, ...rest] = positionals;
  if (!id) throw new UserError(`Skriv vilket brev det gäller, till exempel: npm run newsletter -- ${example}`);
  if (rest.length > 0)
    throw new UserError(`Det här förstås inte: ${rest.map((each) => `”${each}”`).join(' ')}. Skriv till exempel: npm run newsletter -- ${example}`); // prettier-ignore
  return id;
}
