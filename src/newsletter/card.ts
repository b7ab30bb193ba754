import { formatDate } from '../model/dates.ts';
import { yearOf, type Entry } from '../model/entry.ts';
import { tabLabel } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { sourceAddress } from '../model/source.ts';
import { text, type CardBlock, type HeadingDepth, type Inline, type TextBlock } from './blocks.ts';

/** What a card in a letter says of an entry. */
export function card(entry: Entry, depth: HeadingDepth, why: TextBlock[]): CardBlock {
  return {
    type: 'card',
    kind: entry.kind,
    tab: tabLabel('format' in entry ? entry : { kind: entry.kind }),
    depth,
    title: entry.title,
    lang: entry.language,
    href: links.entry(entry),
    summary: entry.summary,
    why,
    meta: [...facts(entry).map((fact) => [text(fact)]), ...originalTitle(entry)],
    leads: leads(entry),
  };
}

function facts(entry: Entry): string[] {
  const { source } = entry;
  return [
    entry.example ? 'Exempel' : undefined,
    source?.publisher ?? source?.authors.join(', ') ?? ('provider' in entry ? entry.provider : undefined),
    when(entry),
    source && source.language !== 'sv' ? `på ${languageName(source.language)}` : undefined,
    'minutes' in entry && entry.minutes ? `${entry.minutes} ${entry.minutes === 1 ? 'minut' : 'minuter'}` : undefined,
    ...('transcript' in entry ? [known('undertexter', entry.captions), known('utskrift', entry.transcript)] : []),
  ].filter((fact) => fact !== undefined && fact !== '') as string[];
}

function when(entry: Entry): string | undefined {
  if (entry.kind === 'talks' && entry.date) return formatDate(entry.date);
  const year = entry.source && yearOf(entry);
  return year ? String(year) : undefined;
}

function known(what: string, has: 'yes' | 'no' | 'unknown'): string | undefined {
  return has === 'unknown' ? undefined : `${what} ${has === 'yes' ? 'finns' : 'saknas'}`;
}

/** A foreign source is known in the field by its own title, which a screen reader must hear in its own language. */
function originalTitle({ source, title }: Entry): Inline[][] {
  if (!source || source.language === 'sv' || source.title === title) return [];
  return [[text('originaltitel: '), { type: 'foreign', lang: source.language, children: [text(source.title)] }]];
}

/** What the reader comes to by the link, so that nobody opens it in vain. */
function leads(entry: Entry): string {
  if ('recording' in entry && entry.recording) return 'Leder till vår text, med länk till inspelningen';
  if (entry.source && sourceAddress(entry.source)) return 'Leder till vår text, med länk till källan';
  return entry.source ? 'Leder till vår text om källan' : 'Leder till hela texten';
}

const names = new Intl.DisplayNames('sv', { type: 'language' });

const languageName = (code: string) => names.of(code) ?? code;
