import { cardFacts } from '../model/card-facts.ts';
import { changedOn } from '../model/change.ts';
import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { tabLabel, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';

/** What a card, a row, a search result and a feed item say of an entry. */
export interface EntryCard {
  id: string;
  kind: Kind;
  /** The word on the tab. */
  tab: string;
  title: string;
  /** Language of title and summary, when they are not Swedish. */
  lang?: string | undefined;
  href: string;
  summary: string;
  /** Day of publication in the portal, for readers who want to see what is new. */
  published: string;
  /** Short facts in order: publisher, year, language when not Swedish, length, when it was last changed. */
  meta: readonly string[];
  /** Words that change how the rest is read: Exempel, Tillbakadragen, Ersatt. */
  badges: readonly string[];
}

export function entryCard(entry: Entry): EntryCard {
  return {
    id: entry.id,
    kind: entry.kind,
    tab: tabLabel(entry as { kind: Kind; format?: string }),
    title: entry.title,
    ...(entry.language !== 'sv' && { lang: entry.language }),
    href: links.entry(entry),
    summary: entry.summary,
    published: entry.published,
    meta: [...cardFacts(entry), ...changedWords(entry)],
    badges: entryBadges(entry),
  };
}

/** Not one of the facts that mail shows too: what was sent must not change with its text. */
function changedWords(entry: Entry): string[] {
  const day = changedOn(entry);
  return day ? [`Ändrad ${formatDate(day)}`] : [];
}

export function entryBadges(entry: Entry): string[] {
  return [
    ...(entry.example ? ['Exempel'] : []),
    ...(entry.status === 'withdrawn' ? ['Tillbakadragen'] : []),
    ...(entry.replacedBy ? ['Ersatt'] : []),
    ...readersBadge(entry),
  ];
}

/** For whom an entry is, when it is not for everybody. */
export const readersBadge = ({ sensitivity }: Entry): string[] =>
  sensitivity === 'open' ? [] : [sensitivity === 'network' ? 'Bara för nätverket' : 'Internt'];
