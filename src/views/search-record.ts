import { cardFacts } from '../model/card-facts.ts';
import type { Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import { yearOf, type Entry } from '../model/entry.ts';
import { isProposal, issueStatus, type Issue } from '../model/issue.ts';
import { KINDS, tabLabel, type Kind } from '../model/kinds.ts';
import type { Meeting } from '../model/meeting.ts';
import { entryBadges } from './entry-card.ts';

/**
 * What Pagefind is told of a page besides its words. `filters` become filters and `meta` what a result shows.
 * The values are the Swedish words that readers meet: pages are found by some of them too (`src/search/match.ts`), so
 * nothing hidden stands here. `date` only orders results, newest first.
 */
export interface SearchRecord {
  filters: Readonly<Record<'kind' | 'topic' | 'audience' | 'year', readonly string[]>>;
  meta: Readonly<Record<'tab' | 'summary' | 'facts' | 'badges' | 'role', string>>;
  date?: string;
}

export function entryRecord(catalog: Catalog, entry: Entry): SearchRecord {
  const year = yearOf(entry);
  const name = (list: readonly { id: string; name: string }[]) => (id: string) =>
    list.find((each) => each.id === id)?.name ?? id;
  return {
    filters: {
      kind: [KINDS[entry.kind].many],
      topic: entry.topics.map(name(catalog.topics)),
      audience: entry.audiences.map(name(catalog.audiences)),
      year: year ? [String(year)] : [],
    },
    meta: {
      tab: tabLabel(entry as { kind: Kind }),
      summary: entry.summary,
      facts: cardFacts(entry).join(' · '),
      badges: entryBadges(entry).join(' · '),
      role: roleOf(entry),
    },
    date: entry.published,
  };
}

export function issueRecord(issue: Issue): SearchRecord {
  return {
    filters: { kind: ['Informationsbrev'], topic: [], audience: [], year: [String(issue.year)] },
    meta: {
      tab: 'Informationsbrev',
      summary: issue.summary,
      facts: issueStatus(issue),
      badges: isProposal(issue) ? 'Förslag' : '',
      role: '',
    },
    date: issue.sent ?? issue.published,
  };
}

export function meetingRecord(meeting: Meeting): SearchRecord {
  const { summary, date, cancelled } = meeting;
  const record = pageRecord(summary);
  return {
    ...record,
    meta: { ...record.meta, tab: 'Möte', facts: formatDate(date), badges: cancelled ? 'Inställt' : '' },
    date,
  };
}

/** What the search puts first: own guidance tells what to do, and answers answer. */
const roleOf = ({ kind, source }: Entry) =>
  kind === 'guidance' && !source ? 'own' : kind === 'questions' ? 'answer' : '';

/** A page about the portal or the network: found by its words, without filters but its kind. */
export function pageRecord(summary: string, role: 'page' | 'list' = 'page'): SearchRecord {
  return {
    filters: { kind: ['Om nätverket och portalen'], topic: [], audience: [], year: [] },
    meta: { tab: 'Sida', summary, facts: '', badges: '', role },
  };
}
