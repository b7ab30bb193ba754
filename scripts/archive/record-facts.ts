import { formatDate } from '../../src/model/dates.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Meeting } from '../../src/model/meeting.ts';
import type { Site } from '../../src/site.ts';
import type { Commit } from './commit.ts';

/** What is known of an archived record. Nothing of it changes between two runs on the same content. */
export interface RecordFacts {
  /** As its file has it, whatever the edition shows. */
  meeting: Meeting;
  /** For whom the page was built: each edition is a document of its own. */
  edition: Edition;
  /** The version that was approved; undefined for words that nobody has approved. */
  version: number | undefined;
  site: Site;
  commit: Commit | undefined;
}

/** What the package is called: its edition and version are part of what it is. */
export const recordName = ({
  meeting: { id },
  edition,
  version,
}: Pick<RecordFacts, 'meeting' | 'edition' | 'version'>) =>
  `mote-${id}-${EDITION_WORDS[edition]}-${version ? `version-${version}` : 'ej-justerad'}`;

const EDITION_WORDS: Record<Edition, string> = { open: 'oppen', internal: 'intern', network: 'natverket' };

/** Which version of the record it is, in words. */
export const versionWords = ({ meeting: { justerat }, version }: RecordFacts) =>
  version && justerat
    ? `version ${version}, justerad ${formatDate(justerat.date)} av ${justerat.by}`
    : 'inte justerade i den här lydelsen';

/** The day that the package bears: when the record was approved, else when the meeting was. */
export const recordDay = ({ justerat, date }: Meeting) => justerat?.date ?? date;
