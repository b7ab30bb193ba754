import type { Settings } from '../../src/settings.ts';
import type { Catalog } from '../../src/model/catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { compileIssue } from '../../src/newsletter/message.ts';
import type { Site } from '../../src/site.ts';
import type { Mailing } from '../data/mailing.ts';
import { UserError } from '../user-error.ts';
import { findIssue, loadLetter } from './issues.ts';

/** An issue as it is mailed. */
export interface IssueMailing {
  issue: Issue;
  mailing: Mailing;
  site: Site;
  settings: Settings;
  catalog: Catalog;
}

/**
 * An issue, compiled as it is mailed.
 * @throws UserError for an issue that does not exist; ContentError for a fault in the content
 */
export async function issueMailing(id: string): Promise<IssueMailing> {
  const { catalog, settings } = await loadLetter(id);
  const issue = findIssue(catalog, id);
  if (issue.status === 'withdrawn')
    throw new UserError(`Brevet ${id} är tillbakadraget (status: withdrawn) och kan inte skickas.`);
  const message = await compileIssue(issue, catalog, settings.site);
  return { issue, mailing: { id, kind: 'issue', message }, site: settings.site, settings, catalog };
}
