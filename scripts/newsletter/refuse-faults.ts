import { checkIssue } from '../../src/newsletter/check/check-issue.ts';
import { formatFinding } from '../../src/newsletter/check/letter-finding.ts';
import { UserError } from '../user-error.ts';
import type { IssueMailing } from './issue-mailing.ts';
import { sourceOf } from './issues.ts';

/**
 * What `check` calls a fault nobody can stand behind, and nobody gets.
 * @param deed what it stops
 * @throws UserError with every fault
 */
export async function refuseFaults(
  { issue, catalog, site }: IssueMailing,
  deed: 'godkännas' | 'skickas',
): Promise<void> {
  const findings = await checkIssue(issue, catalog, site, sourceOf(issue));
  const faults = findings.filter(({ severity }) => severity === 'fault');
  if (faults.length === 0) return;
  throw new UserError(
    `Brevet ${issue.id} har fel och kan inte ${deed}. Rätta dem och pröva igen med: npm run newsletter -- check ${issue.id}\n${faults.map(formatFinding).join('\n')}`,
  );
}
