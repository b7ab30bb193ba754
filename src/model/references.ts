import { articles, checkImages, checkWithdrawal, texts } from './articles.ts';
import { checkCharacters } from './characters.ts';
import type { IsoDate } from './dates.ts';
import { checkContacts } from './contact-references.ts';
import { checkDoublets } from './doublets.ts';
import { checkEntry, checkTopics, knownIds } from './entry-references.ts';
import { checkBlockedHosts } from './hosts.ts';
import { checkLinks } from './internal-links.ts';
import { checkLeaks } from './leaks.ts';
import type { Everything } from './everything.ts';
import { unmailable } from './named-entry.ts';
import { checkNetwork } from './network-checks.ts';
import { checkFacts } from './page-checks.ts';
import { checkNumbers } from './phone-numbers.ts';
import { checkPrivacy } from './privacy.ts';
import type { Problem } from './problem.ts';
import type { Parsed, RawContent } from './raw.ts';

/** The checks of what files say of each other: references, links, what a letter may mail. */
export function checkReferences(all: Everything, raw: RawContent, today: IsoDate): Problem[] {
  const known = knownIds(all);
  return [
    ...all.entries.flatMap((entry) => checkEntry(entry, all, raw.assets, known)),
    ...all.issues.flatMap((issue) => checkMailedEntries(issue, all, today)),
    ...all.meetings.flatMap((meeting) => checkTopics(meeting, all)),
    ...checkContacts(all),
    ...checkNetwork(all),
    ...articles(all).flatMap(checkWithdrawal),
    ...texts(all).flatMap((item) => checkImages(item, raw.assets)),
    ...checkFacts(all),
    ...checkLinks(all, today),
  ];
}

/** What must never be published, and what no draft may have either. */
export function checkSafety(all: Everything, raw: RawContent): Problem[] {
  const vouched = vouchedMailboxes(all);
  const contacts = all.contacts.map(({ value }) => value);
  return [
    ...checkDoublets(all),
    ...checkLeaks(all),
    ...raw.files.flatMap(({ path, text }) => [
      ...checkCharacters(text, path),
      ...checkPrivacy(text, path, vouched),
      ...(path === 'contacts.yaml' ? [] : checkNumbers(text, path, contacts)),
      ...(path === 'blocked-hosts.yaml' ? [] : checkBlockedHosts(text, path, all.blockedHosts)),
    ]),
    ...[...raw.files.map(({ path }) => path), ...raw.assets].flatMap((path) => checkFileName(path, vouched)),
  ];
}

type Mailboxes = Pick<ReadonlySet<string>, 'has'>;

/** Functions, by the list of contacts. While the list has faults nobody is accused of writing a person's address. */
function vouchedMailboxes(all: Everything): Mailboxes {
  if (all.faulty.has('contacts.yaml')) return { has: () => true };
  return new Set(all.contacts.flatMap(({ value }) => value.email?.toLowerCase() ?? []));
}

/** A file's name becomes an address. It is told with its digits hidden. */
function checkFileName(path: string, vouched: Mailboxes): Problem[] {
  return checkPrivacy(path, path.replace(/\d/g, '•'), vouched).map((problem) => ({ ...problem, field: 'filnamn' }));
}

/** Judged on the day when the issue itself is shown, as links are: one for next month may name what is published before. */
function checkMailedEntries(
  issue: Parsed<Everything['issues'][number]['value']>,
  all: Everything,
  today: IsoDate,
): Problem[] {
  const byId = new Map(all.entries.map((entry) => [entry.value.id, entry.value]));
  const day = issue.value.published > today ? issue.value.published : today;
  return issue.value.body.entryIds.flatMap(({ target, line }) => {
    const entry = byId.get(target);
    const [fault, remedy] = (entry && unmailable(entry, day, issue.value.sent !== undefined)) ?? [];
    return fault && remedy ? [{ file: issue.file, line, field: '<Entry>', fault, remedy }] : [];
  });
}
