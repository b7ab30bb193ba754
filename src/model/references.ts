import { checkFragments } from './anchors.ts';
import { articles, checkImages, checkWithdrawal, texts } from './articles.ts';
import { checkChanges } from './change-checks.ts';
import type { IsoDate } from './dates.ts';
import { checkDays } from './day-checks.ts';
import { checkContacts } from './contact-references.ts';
import { checkCoverage } from './coverage-checks.ts';
import { checkDoublets } from './doublets.ts';
import { checkEntry, checkTopics, knownIds } from './entry-references.ts';
import { checkFileNames } from './file-names.ts';
import { checkFileSafety, guardedBy } from './file-safety.ts';
import { checkGuideline } from './guideline-checks.ts';
import { checkBlockedHosts } from './hosts.ts';
import { checkLinks } from './internal-links.ts';
import { checkPlanned } from './letter-hints.ts';
import { checkSearchWords } from './search-words.ts';
import { checkSuccessors } from './successors.ts';
import { checkLeaks } from './leaks.ts';
import type { Everything } from './everything.ts';
import { judgedOn, unmailable } from './named-entry.ts';
import { checkOwners } from './owner-checks.ts';
import { checkMeetings } from './meeting-checks.ts';
import { checkMethods } from './method-checks.ts';
import { checkNetwork } from './network-checks.ts';
import { checkFacts } from './page-checks.ts';
import { checkPolls } from './poll-checks.ts';
import { checkPrivacy } from './privacy.ts';
import { checkRounds } from './round-checks.ts';
import type { Problem } from './problem.ts';
import { checkQuestions } from './question-checks.ts';
import { checkWaysIn } from './ways-in.ts';
import type { Parsed, RawContent } from './raw.ts';
import { checkUnfilled } from './unfilled.ts';

/** The checks of what files say of each other: references, links, what a letter may mail. */
export function checkReferences(all: Everything, raw: RawContent, today: IsoDate): Problem[] {
  return checkMeaning(withHalfRead(all), all, raw, today).filter(isSaidOfWhatIsRead(all));
}

/** All articles, those with made-up values for some fields too. */
function withHalfRead(all: Everything): Everything {
  const half = (list: 'entries' | 'issues' | 'meetings') =>
    all.halfRead.filter((each) => each.in === list).map(({ parsed }) => parsed as never);
  return {
    ...all,
    entries: [...all.entries, ...half('entries')],
    issues: [...all.issues, ...half('issues')],
    meetings: [...all.meetings, ...half('meetings')],
  };
}

function isSaidOfWhatIsRead({ halfRead }: Everything) {
  const madeUp = new Map(halfRead.map((half) => [half.parsed.file, half.madeUp]));
  return ({ file, field }: Problem) => {
    const made = madeUp.get(file);
    const [name = ''] = field.split('.');
    return !made?.has(name) && !made?.has(TOGETHER[name] ?? '');
  };
}

/** Fields that are judged by each other. */
const TOGETHER: Record<string, string> = { status: 'withdrawn', withdrawn: 'status', meaning: 'audiences' };

/** What files say of each other. @param all what may say it @param known what may be said */
function checkMeaning(all: Everything, there: Everything, raw: RawContent, today: IsoDate): Problem[] {
  const known = knownIds(there);
  const unread = new Set(raw.problems.map(({ file }) => file));
  return [
    ...all.entries.flatMap((entry) => checkEntry(entry, all, raw.assets, known)),
    ...all.entries.flatMap((entry) => checkChanges(entry, today)),
    ...all.issues.flatMap((issue) => checkMailedEntries(issue, there, today)),
    ...all.meetings.flatMap((meeting) => checkTopics(meeting, all, known)),
    ...checkMeetings(all, known, today),
    ...checkContacts(all),
    ...checkOwners(all),
    ...checkNetwork(all),
    ...checkGuideline(all),
    ...checkCoverage(all, today),
    ...articles(all).flatMap(checkWithdrawal),
    ...texts(all).flatMap((item) => checkImages(item, raw.assets, unread)),
    ...checkFacts(all),
    ...checkLinks(all, there, today),
    ...checkFragments(all, there),
    ...checkSearchWords(all),
    ...checkSuccessors(all),
    ...checkPlanned(all),
    ...checkWaysIn(there, known),
    ...checkPolls(all, today),
    ...checkRounds(all, today),
    ...checkQuestions(all, known),
    ...checkMethods(all, known),
    ...checkDays(all, today),
    ...checkUnfilled(all, raw.files),
  ];
}

/** What must never be published, and what no draft may have either. */
export function checkSafety(all: Everything, raw: RawContent): Problem[] {
  const guarded = guardedBy(all);
  const { vouched } = guarded;
  return [
    ...checkDoublets(withHalfRead(all)),
    ...checkLeaks(all),
    ...raw.files.flatMap((file) => checkFileSafety(file, guarded)),
    ...(raw.words ?? []).flatMap(({ path, text }) => [
      ...checkPrivacy(text, path, vouched),
      ...checkBlockedHosts(text, path, all.blockedHosts),
    ]),
    ...checkFileNames(
      raw.assets,
      raw.files.map(({ path }) => path),
      vouched,
    ),
  ];
}

function checkMailedEntries(
  issue: Parsed<Everything['issues'][number]['value']>,
  all: Everything,
  today: IsoDate,
): Problem[] {
  const byId = new Map(all.entries.map((entry) => [entry.value.id, entry.value]));
  const day = judgedOn(issue.value, today);
  return issue.value.body.entryIds.flatMap(({ target, line }) => {
    const entry = byId.get(target);
    const [fault, remedy] = (entry && unmailable(entry, day, issue.value.sent !== undefined)) ?? [];
    return fault && remedy ? [{ file: issue.file, line, field: '<Entry>', fault, remedy }] : [];
  });
}
