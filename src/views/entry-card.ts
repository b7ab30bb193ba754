import { formatDate } from '../model/dates.ts';
import { yearOf, type Entry } from '../model/entry.ts';
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
  /** Short facts in order: publisher, year, language when not Swedish, length. */
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
    meta: cardMeta(entry),
    badges: entryBadges(entry),
  };
}

/** Publisher, year, language and length, as far as they are known. */
export function cardMeta(entry: Entry): string[] {
  const { source } = entry;
  const year = yearOf(entry);
  const minutes = 'minutes' in entry ? entry.minutes : undefined;
  return [
    source?.publisher ?? source?.authors.join(', '),
    entry.kind === 'talks' && entry.date ? formatDate(entry.date) : source && year ? String(year) : undefined,
    source && source.language !== 'sv' ? `på ${languageName(source.language)}` : undefined,
    minutes ? `${minutes} minuter` : undefined,
  ].filter((part) => part !== undefined);
}

export function entryBadges(entry: Entry): string[] {
  return [
    entry.example && 'Exempel',
    entry.status === 'withdrawn' && 'Tillbakadragen',
    entry.replacedBy && 'Ersatt',
    entry.sensitivity !== 'open' && (entry.sensitivity === 'network' ? 'Bara för nätverket' : 'Internt'),
  ].filter((badge) => typeof badge === 'string');
}

const names = new Intl.DisplayNames('sv', { type: 'language' });

/** `en` → `engelska`. */
export const languageName = (code: string) => names.of(code) ?? code;
