import { soundPart } from '../../src/sound-part.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import type { BacklogItem, Series } from '../../src/model/series.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { UserError } from '../user-error.ts';

/** What the network's commands work with: every meeting, drafts and what is dated ahead included. */
export interface NetworkContent {
  /** The oldest first. */
  meetings: Meeting[];
  series: Series[];
  backlog: BacklogItem[];
  settings: Settings;
}

const isTheirs = (file: string) => /^network\/(meetings\/.*\.mdx|series\.yaml|backlog\.yaml)$/.test(file);

/** @throws ContentError while a file of theirs has a fault; half-written texts elsewhere stop nothing */
export async function networkContent(): Promise<NetworkContent> {
  const settings = readSettings();
  const { meetings, series, backlog } = await soundPart(settings.content, isTheirs);
  return {
    meetings: meetings.map(({ value }) => value).sort((a, b) => a.date.localeCompare(b.date)),
    series: series.map(({ value }) => value),
    backlog: backlog.map(({ value }) => value),
    settings,
  };
}

/** @throws UserError for a meeting that is not there, with those that are */
export function findMeeting(meetings: readonly Meeting[], id: string): Meeting {
  const found = meetings.find((each) => each.id === id);
  if (found) return found;
  const known = meetings.map((each) => `  ${each.id}  ${each.title}`).join('\n');
  throw new UserError(
    known
      ? `Mötet ”${id}” finns inte. De som finns är:\n${known}`
      : 'Det finns inga möten. Gör ett: npm run network -- meeting',
  );
}
