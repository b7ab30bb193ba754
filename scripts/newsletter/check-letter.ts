import { checkIssue } from '../../src/newsletter/check/check-issue.ts';
import { asFault, formatFinding, sortFindings, type LetterFinding } from '../../src/newsletter/check/letter-finding.ts';
import { recallAnswers } from '../../src/reader/kept-answers.ts';
import { forReader } from '../commands/wrap.ts';
import { countFaults } from '../../src/model/problem.ts';
import { loadProposal, type Proposal } from './proposal.ts';

/** Tells all that is wrong with an issue. @returns 1 with faults, 0 with hints alone */
export async function checkLetter({ issue: id, json }: { issue: string; json: boolean }): Promise<number> {
  const keep = recallAnswers();
  const findings = await findingsOf(await loadProposal(id), id);
  keep();
  const faults = findings.filter(({ severity }) => severity === 'fault');
  const hints = findings.filter(({ severity }) => severity === 'hint');
  console.log(json ? JSON.stringify(findings, null, 2) : report(id, faults, hints));
  return faults.length > 0 ? 1 : 0;
}

async function findingsOf(
  { issue, catalog, site, source, problems, tips, elsewhere }: Proposal,
  id: string,
): Promise<LetterFinding[]> {
  const own = issue ? await checkIssue(issue, catalog, site, source) : [];
  const file = `newsletters/${id}.mdx`;
  const rest: LetterFinding = {
    severity: 'hint',
    file,
    line: undefined,
    field: 'innehåll',
    fault: `resten av innehållet har ${countFaults(elsewhere)}: det stoppar inte brevet, men portalen går inte att bygga`,
    remedy: 'kör npm run check och rätta dem',
  };
  return sortFindings([...problems.map(asFault), ...own, ...tips, ...(elsewhere > 0 ? [rest] : [])]);
}

function report(id: string, faults: readonly LetterFinding[], hints: readonly LetterFinding[]): string {
  return forReader([
    ...part('Fel som stoppar brevet:', faults),
    ...part('Råd (stoppar ingenting):', hints),
    faults.length > 0 ? `Brevet ${id} har ${countFaults(faults.length)}.` : `Brevet ${id} är utan fel.`,
  ]);
}

const part = (title: string, findings: readonly LetterFinding[]) =>
  findings.length > 0 ? [title, ...findings.map(formatFinding), ''] : [];
