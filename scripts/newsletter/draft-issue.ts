import path from 'node:path';
import { soundCatalog } from '../../src/load-catalog.ts';
import { writeNew } from '../files/write-whole.ts';
import { allIssues, loadAll } from './all-content.ts';
import { beginIssue } from './draft/begin-issue.ts';
import { propose } from './draft/propose.ts';
import { allCandidates, howToGoOn } from './draft/told.ts';

/** Writes the next issue, or lists all that could stand in it. @throws ContentError, and UserError while another is unfinished */
export async function draftIssue({ list }: { list: boolean }): Promise<number> {
  const content = await loadAll();
  const { settings, everything } = content;
  await soundCatalog(settings);
  if (list) return say(allCandidates(propose(everything, allIssues(content), settings.site, settings.today).found));
  const begun = beginIssue(content);
  const place = path.join(settings.content, begun.file);
  writeNew(place, begun.text);
  return say(howToGoOn(begun, place));
}

function say(lines: readonly string[]): number {
  console.log(lines.join('\n'));
  return 0;
}
