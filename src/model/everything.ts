import type { z } from 'zod';
import type { Accessibility } from './accessibility.ts';
import type { BlockedHosts, Contact } from './contact.ts';
import type { coverageSchema } from './coverage.ts';
import type { Current } from './current.ts';
import type { Domains } from './domains.ts';
import type { Entry } from './entry.ts';
import type { Issue } from './issue.ts';
import type { Guideline } from './guideline.ts';
import type { LinkState } from './link-state.ts';
import type { Law } from './law.ts';
import type { Meeting } from './meeting.ts';
import type { Method } from './method.ts';
import type { Partner, Unit } from './network.ts';
import type { NamedAddress } from './named-address.ts';
import type { Owner } from './owner.ts';
import type { Page } from './page.ts';
import type { Poll } from './poll.ts';
import type { Problem } from './problem.ts';
import type { QuestionCounts, QuestionType } from './question-type.ts';
import type { HalfRead, Parsed } from './raw.ts';
import type { FollowUpRound } from './round.ts';
import type { BacklogItem, Series } from './series.ts';
import type { Tip } from './tip.ts';
import type { Audience, OwnWordLists, SearchWords, Term, Topic } from './vocabulary.ts';

/** All content of all editions, each piece with its file and lines. */
export interface Everything {
  entries: Parsed<Entry>[];
  issues: Parsed<Issue>[];
  meetings: Parsed<Meeting>[];
  pages: Parsed<Page>[];
  polls: Parsed<Poll>[];
  rounds: Parsed<FollowUpRound>[];
  units: Parsed<Unit>[];
  partners: Parsed<Partner>[];
  series: Parsed<Series>[];
  backlog: Parsed<BacklogItem>[];
  questionTypes: Parsed<QuestionType>[];
  topics: Parsed<Topic>[];
  audiences: Parsed<Audience>[];
  terms: Parsed<Term>[];
  searchWords: Parsed<SearchWords>[];
  contacts: Parsed<Contact>[];
  laws: Parsed<Law>[];
  methods: Parsed<Method>[];
  current: Parsed<Current>[];
  owners: Parsed<Owner>[];
  tips: Parsed<Tip>[];
  /** Outward addresses that are not well; none until somebody has looked. */
  linkStates: Parsed<LinkState>[];
  blockedHosts: BlockedHosts;
  ownWords: OwnWordLists;
  accessibility: Parsed<Accessibility> | undefined;
  /** Undefined where nobody has written it: then no address is one of work. */
  domains: Parsed<Domains> | undefined;
  /** Undefined where nobody has written it. */
  guideline: Parsed<Guideline> | undefined;
  /** Undefined until it has been counted. */
  coverage: Parsed<z.infer<typeof coverageSchema>> | undefined;
  /** Undefined until the questions to the network lead have been counted. */
  questionCounts: Parsed<QuestionCounts> | undefined;
  /**
   * Articles of which some fields could not be read: with made-up values in their place, so that all else is checked in
   * the same round. Nothing shows them but the preview of the one that is being written.
   */
  halfRead: (HalfRead & { in: 'entries' | 'issues' | 'meetings' })[];
  /** The addresses that every file names, those with faults too. */
  named: { file: string; addresses: readonly NamedAddress[] }[];
  /** What drafts have not filled in yet. */
  unfinished: Problem[];
  /** Paths of files with faults of their own; what they would have held may be missing here. */
  faulty: ReadonlySet<string>;
}

/** Nothing read yet. */
export function emptyContent(): Everything {
  return {
    entries: [],
    issues: [],
    meetings: [],
    pages: [],
    polls: [],
    rounds: [],
    units: [],
    partners: [],
    series: [],
    backlog: [],
    questionTypes: [],
    topics: [],
    audiences: [],
    terms: [],
    searchWords: [],
    contacts: [],
    laws: [],
    methods: [],
    current: [],
    owners: [],
    tips: [],
    linkStates: [],
    blockedHosts: { extremist: [], mirrors: [], shorteners: [] },
    ownWords: { words: [], names: [] },
    accessibility: undefined,
    domains: undefined,
    guideline: undefined,
    coverage: undefined,
    questionCounts: undefined,
    named: [],
    halfRead: [],
    unfinished: [],
    faulty: new Set(),
  };
}
