import type { Accessibility } from './accessibility.ts';
import type { BlockedHosts, Contact } from './contact.ts';
import { coverageIn, type Coverage } from './coverage.ts';
import { isCurrent, type Current } from './current.ts';
import type { IsoDate } from './dates.ts';
import type { Domains } from './domains.ts';
import { isVisible, mayStandIn, type Edition } from './edition.ts';
import { newestFirst, type Entry } from './entry.ts';
import type { Guideline } from './guideline.ts';
import { hintsOf, type Hint } from './hint-kinds.ts';
import { findHints } from './hints.ts';
import { newestIssueFirst, type Issue } from './issue.ts';
import type { LinkState } from './link-state.ts';
import type { Law } from './law.ts';
import { meetingIn, type ShownMeeting } from './meeting-in-edition.ts';
import type { Method } from './method.ts';
import type { Owner } from './owner.ts';
import type { Page } from './page.ts';
import type { Partner, Unit } from './network.ts';
import { parseContent } from './parse-content.ts';
import type { Poll } from './poll.ts';
import { type Everything } from './everything.ts';
import { sortProblems, type Problem } from './problem.ts';
import type { RawContent } from './raw.ts';
import { checkReferences, checkSafety } from './references.ts';
import { newestRoundFirst } from './round.ts';
import { roundsIn, type ShownRound } from './round-in-edition.ts';
import type { QuestionType, QuestionYear } from './question-type.ts';
import type { BacklogItem, Series } from './series.ts';
import { withoutAccepted } from './without-accepted.ts';
import type { Audience, SearchWords, Term, Topic } from './vocabulary.ts';

/** All content of one edition on one day, checked and in order. Pages, feeds, the index and the mail read nothing else. */
export interface Catalog {
  edition: Edition;
  today: IsoDate;
  entries: readonly Entry[];
  issues: readonly Issue[];
  meetings: readonly ShownMeeting[];
  pages: readonly Page[];
  units: readonly Unit[];
  partners: readonly Partner[];
  /** Undefined where nobody has written it. */
  guideline: Guideline | undefined;
  /** The newest first. */
  rounds: readonly ShownRound[];
  series: readonly Series[];
  /** Questions to the network and what came of them: in the network's edition alone. */
  polls: readonly Poll[];
  /** Proposed items that wait for a meeting; for commands, never shown. */
  backlog: readonly BacklogItem[];
  questionTypes: readonly QuestionType[];
  /** What has been asked, as anybody may know it, the oldest year first; none until it has been counted. */
  questionYears: readonly QuestionYear[];
  topics: readonly Topic[];
  /** What topics are gathered under, in the order of `topics.yaml`. */
  topicGroups: readonly string[];
  audiences: readonly Audience[];
  terms: readonly Term[];
  searchWords: readonly SearchWords[];
  contacts: readonly Contact[];
  /** In the order of the list, which is by area. */
  laws: readonly Law[];
  /** In the order of the list. */
  methods: readonly Method[];
  /** Functions that answer for texts, in the order of the list. */
  owners: readonly Owner[];
  /** Outward addresses that are not well. */
  linkStates: readonly LinkState[];
  /** What is under "Aktuellt" today. */
  current: readonly Current[];
  blockedHosts: BlockedHosts;
  /** Undefined only while the file has a fault. */
  accessibility: Accessibility | undefined;
  /** Mail domains of work; for commands, never shown. */
  domains: Domains;
  /** Undefined until it has been counted. */
  coverage: Coverage | undefined;
}

/** For whom, and on which day. */
interface Wanted {
  edition: Edition;
  today: IsoDate;
  /**
   * As its writer sees it: with what is not published yet, at its address and in no list, and without the texts that
   * have faults, so that the others go on working.
   */
  isWriting?: boolean;
  /** The file that is being written just now: shown whatever it lacks, with made-up values in place of that. */
  unfinished?: string | undefined;
}

/** What came of the content. With any problem at all the catalogue must not be built. */
export interface JudgedContent {
  catalog: Catalog;
  problems: Problem[];
  /** What should be seen to, and stops nothing. Found when somebody asks: to read along takes longer than to check. */
  readonly hints: Hint[];
  /** What drafts still lack that are in no catalogue until it is filled in. */
  unfinished: Problem[];
}

/**
 * Checks all content, whatever the edition, and picks out what the edition shows.
 * @param checkIssue what the mail asks of an issue besides: some things can stand on a page but not in a letter
 */
export function buildCatalog(
  raw: RawContent,
  { edition, today, isWriting = false, unfinished }: Wanted,
  checkIssue: (issue: Issue) => readonly Problem[] = () => [],
): JudgedContent {
  const { everything, problems } = parseContent(raw);
  const drafts = draftsOf(everything);
  const references = [
    ...checkReferences(everything, raw, today),
    ...everything.issues.flatMap(({ value }) => checkIssue(value)),
  ];
  const isFault = ({ file }: Problem) => !drafts.has(file);
  const faults = sortProblems([
    ...raw.problems,
    ...problems,
    ...checkSafety(everything, raw),
    ...references.filter(isFault),
  ]);
  return {
    catalog: selectEdition(isWriting ? asWritten(everything, faults, today, unfinished) : everything, {
      edition,
      today,
      isWriting,
    }),
    problems: faults,
    unfinished: everything.unfinished,
    get hints() {
      const ofDrafts = hintsOf(
        'utkast',
        references.filter((each) => !isFault(each)),
      );
      return sortProblems(withoutAccepted([...ofDrafts, ...findHints(everything, raw, today)], everything));
    },
  };
}

/** Files that nobody sees yet: what they name may still be to come. */
function draftsOf({ entries, issues, meetings, halfRead }: Everything): ReadonlySet<string> {
  const drafts = [...entries, ...issues, ...meetings].filter(({ value }) => value.status === 'draft');
  const half = halfRead.filter(({ parsed }) => (parsed.value as { status?: string }).status === 'draft');
  return new Set([...drafts, ...half.map(({ parsed }) => parsed)].map(({ file }) => file));
}

/** What only its writer may see is marked by its status, which no list, feed or record takes. */
function asWritten(all: Everything, faults: readonly Problem[], today: IsoDate, unfinished?: string): Everything {
  const broken = new Set(faults.map(({ file }) => file).filter((file) => file !== unfinished));
  const half = (list: Half['in']) =>
    all.halfRead
      .filter((each) => each.in === list && each.parsed.file === unfinished)
      .map(({ parsed }) => parsed as never);
  const shown = <T extends { file: string; value: { status: Entry['status']; published: IsoDate } }>(
    items: T[],
    list: Half['in'],
  ) =>
    [...items, ...half(list)]
      .filter(({ file }) => !broken.has(file))
      .map((item) =>
        item.value.published > today ? { ...item, value: { ...item.value, status: 'draft' as const } } : item,
      );
  return {
    ...all,
    entries: shown(all.entries, 'entries'),
    issues: shown(all.issues, 'issues'),
    meetings: shown(all.meetings, 'meetings'),
  };
}

type Half = Everything['halfRead'][number];

function selectEdition(all: Everything, { edition, today, isWriting }: Required<Omit<Wanted, 'unfinished'>>): Catalog {
  const visible = <T extends Parameters<typeof isVisible>[0]>(items: readonly T[]) =>
    items.filter((item) => (isWriting ? mayStandIn(item.sensitivity, edition) : isVisible(item, edition, today)));
  const values = <T>(items: readonly { value: T }[]) => items.map((item) => item.value);
  const byName = <T>(items: T[], name: (item: T) => string) =>
    items.sort((a, b) => name(a).localeCompare(name(b), 'sv'));
  const shown = visible(values(all.entries)).sort(newestFirst);
  const ids = new Set(shown.map((entry) => entry.id));
  return {
    edition,
    today,
    entries: shown.map((entry) => withoutHidden(entry, ids)),
    issues: visible(values(all.issues)).sort(newestIssueFirst),
    meetings: visible(values(all.meetings))
      .sort((a, b) => b.date.localeCompare(a.date))
      .map((meeting) => meetingIn(edition, meeting, ids)),
    pages: values(all.pages),
    units: byName(values(all.units), (unit) => unit.name),
    partners: values(all.partners),
    guideline: all.guideline?.value,
    rounds: roundsIn(edition, values(all.rounds).sort(newestRoundFirst), all.guideline?.value),
    series: values(all.series),
    backlog: values(all.backlog),
    questionTypes: values(all.questionTypes),
    polls: edition === 'network' ? values(all.polls) : [],
    questionYears: all.questionCounts?.value.years ?? [],
    topics: byName(values(all.topics), (topic) => topic.name),
    topicGroups: [...new Set(values(all.topics).flatMap(({ group }) => group ?? []))],
    audiences: values(all.audiences),
    terms: byName(values(all.terms), (term) => term.term),
    searchWords: values(all.searchWords),
    contacts: values(all.contacts),
    laws: values(all.laws),
    methods: values(all.methods),
    owners: values(all.owners),
    linkStates: values(all.linkStates),
    current: values(all.current).filter((each) => isCurrent(each, today)),
    blockedHosts: all.blockedHosts,
    accessibility: all.accessibility?.value,
    domains: all.domains?.value ?? { work: [], pupils: [] },
    coverage: all.coverage && coverageIn(edition, all.coverage.value),
  };
}

/** An entry may point at one that comes later or stands in a wider edition; here such a pointer is left out. */
function withoutHidden(entry: Entry, shown: ReadonlySet<string>): Entry {
  const related = entry.related.filter((id) => shown.has(id));
  const replacedBy = entry.replacedBy && shown.has(entry.replacedBy) ? entry.replacedBy : undefined;
  return { ...entry, related, replacedBy };
}

/** Entries of one kind, in catalogue order. */
export const ofKind = <K extends Entry['kind']>(catalog: Catalog, kind: K) =>
  catalog.entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);

/** What lists, feeds and plots show of entries, issues and meetings: what is withdrawn keeps its page but is not shown around. */
export const listed = <T extends { status: Entry['status'] }>(items: readonly T[]) =>
  items.filter(({ status }) => status === 'published');

/** The entry of this name, if there is one: found without looking through all. */
export function findEntry({ entries }: Pick<Catalog, 'entries'>, id: string): Entry | undefined {
  const known = byId.get(entries) ?? new Map(entries.toReversed().map((entry) => [entry.id, entry]));
  byId.set(entries, known);
  return known.get(id);
}

const byId = new WeakMap<readonly Entry[], ReadonlyMap<string, Entry>>();
