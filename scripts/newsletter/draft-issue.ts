import path from 'node:path';
import { soundCatalog } from '../../src/load-catalog.ts';
import type { Issue } from '../../src/model/issue.ts';
import { unsent } from '../../src/model/rhythm.ts';
import { openPlaces } from '../../src/newsletter/check/open-places.ts';
import { writeNew } from '../files/write-whole.ts';
import { UserError } from '../user-error.ts';
import { allIssues, loadAll } from './all-content.ts';
import { proposalText } from './draft/proposal-text.ts';
import { propose } from './draft/propose.ts';
import { allCandidates, unfinished, whatWasProposed } from './draft/told.ts';

/** Writes the next issue, or lists all that could stand in it. @throws ContentError, and UserError while another is unfinished */
export async function draftIssue({ list }: { list: boolean }): Promise<number> {
  const content = await loadAll();
  const { settings, everything } = content;
  await soundCatalog(settings);
  const issues = allIssues(content);
  const proposal = propose(everything, issues, settings.site, settings.today);
  if (list) return say(allCandidates(proposal.found));
  refuseUnfinished(issues);
  const { turn } = proposal.proposed;
  const file = path.join(settings.content, 'newsletters', `${turn.id}.mdx`);
  writeNew(file, proposalText(proposal.proposed));
  return say([
    `Förslaget ligger i ${file}.`,
    ...whatWasProposed(proposal, issues),
    '',
    `Fyll i det som är märkt FYLL I, se brevet med npm run dev, och pröva det: npm run newsletter -- check ${turn.id}`,
  ]);
}

/** Two in a row would hold the same news, and a command run twice by mistake would give two. */
function refuseUnfinished(issues: readonly Issue[]): void {
  const begun = unsent(issues).find((issue) => openPlaces(issue).length > 0);
  if (begun) throw new UserError(unfinished(begun, openPlaces(begun).length));
}

function say(lines: readonly string[]): number {
  console.log(lines.join('\n'));
  return 0;
}
