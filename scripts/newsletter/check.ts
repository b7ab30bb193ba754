import { parseArgs } from 'node:util';
import { checkIssue } from '../../src/newsletter/check/check-issue.ts';
import { asFault, formatFinding, sortFindings, type Finding } from '../../src/newsletter/check/finding.ts';
import { countFaults } from '../../src/model/problem.ts';
import type { Command } from '../commands/command.ts';
import { oneIssue } from './one-issue.ts';
import { loadProposal, type Proposal } from './proposal.ts';

/** `check 2026-6 [--json]`: all that is wrong with an issue; exit code 1 with faults, 0 with hints alone. */
export const check: Command = {
  usage: 'BREV [--json]',
  summary: 'säger allt som är fel i ett brev innan det skickas, och vad som går att göra bättre.',
  help: `BREV är brevets nummer, till exempel 2026-6.
--json skriver samma sak för program.

Fel stoppar brevet. Råd stoppar ingenting: du avgör.
Brevet prövas mot innehållets regler, läses som ett brev, görs till ett mejl och prövas mot de mejlprogram vi lovar.
Ett brev som är daterat framåt prövas som det ser ut den dagen.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const id = oneIssue(positionals, 'check');
    const findings = await findingsOf(await loadProposal(id), id);
    const faults = findings.filter(({ severity }) => severity === 'fault');
    const hints = findings.filter(({ severity }) => severity === 'hint');
    console.log(values.json ? JSON.stringify(findings, null, 2) : report(id, faults, hints));
    return faults.length > 0 ? 1 : 0;
  },
};

async function findingsOf(
  { issue, catalog, site, source, problems, elsewhere }: Proposal,
  id: string,
): Promise<Finding[]> {
  const own = issue ? await checkIssue(issue, catalog, site, source) : [];
  const file = `newsletters/${id}.mdx`;
  const rest: Finding = {
    severity: 'fault', file, line: undefined, field: 'innehåll',
    fault: `resten av innehållet har ${countFaults(elsewhere)}, och då går inget brev att skicka`,
    remedy: 'kör npm run check och rätta dem',
  }; // prettier-ignore
  return sortFindings([...problems.map(asFault), ...own, ...(elsewhere > 0 ? [rest] : [])]);
}

function report(id: string, faults: readonly Finding[], hints: readonly Finding[]): string {
  return [
    ...part('Fel som stoppar brevet:', faults),
    ...part('Råd (stoppar ingenting):', hints),
    faults.length > 0 ? `Brevet ${id} har ${countFaults(faults.length)}.` : `Brevet ${id} är utan fel.`,
  ].join('\n');
}

const part = (title: string, findings: readonly Finding[]) =>
  findings.length > 0 ? [title, ...findings.map(formatFinding), ''] : [];
