import { formatDate } from './dates.ts';
import { yearOf, type Entry, type EntryOf } from './entry.ts';
import { languageName } from './languages.ts';

/**
 * The short facts of an entry's card, in order and as far as they are known: publisher, day or year, language when it is
 * not Swedish, length, what there is for who cannot hear. The same words on pages, in feeds, in the search and in the mail.
 */
export function cardFacts(entry: Entry): string[] {
  const { source } = entry;
  return [
    source?.publisher ?? source?.authors.join(', ') ?? ('provider' in entry ? entry.provider : undefined),
    when(entry),
    source && source.language !== 'sv' ? `på ${languageName(source.language)}` : undefined,
    'minutes' in entry && entry.minutes ? length(entry.minutes) : undefined,
    ...(entry.kind === 'talks' ? forWhoCannotHear(entry) : []),
  ].filter((fact) => fact !== undefined && fact !== '') as string[];
}

/** `1 minut`, `25 minuter`. */
const length = (minutes: number) => `${minutes} ${minutes === 1 ? 'minut' : 'minuter'}`;

function when(entry: Entry): string | undefined {
  if (entry.kind === 'talks' && entry.date) return formatDate(entry.date);
  const year = entry.source && yearOf(entry);
  return year ? String(year) : undefined;
}

/** A podcast has no picture to put captions on. */
const forWhoCannotHear = ({ format, captions, transcript }: EntryOf<'talks'>) => [
  format === 'podcast' ? undefined : known('undertexter', captions),
  known('utskrift', transcript),
];

function known(what: string, has: 'yes' | 'no' | 'unknown'): string | undefined {
  return has === 'unknown' ? undefined : `${what} ${has === 'yes' ? 'finns' : 'saknas'}`;
}
