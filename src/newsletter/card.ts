import { cardFacts } from '../model/card-facts.ts';
import type { Entry } from '../model/entry.ts';
import { tabLabel } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { wayToSource } from '../model/way-to-source.ts';
import { textInline, type CardBlock, type HeadingDepth, type Inline, type Original, type TextBlock } from './blocks.ts';

/** What a card in a letter says of an entry. */
export function card(entry: Entry, depth: HeadingDepth, why: TextBlock[]): CardBlock {
  const tab = tabLabel('format' in entry ? entry : { kind: entry.kind });
  return {
    type: 'card',
    kind: entry.kind,
    tab,
    depth,
    title: withoutLabel(entry.title, tab),
    lang: entry.language,
    href: links.entry(entry),
    summary: entry.summary,
    why,
    meta: [
      ...[...(entry.example ? ['Exempel'] : []), ...cardFacts(entry)].map((fact) => [textInline(fact)]),
      ...originalTitle(entry),
    ],
    original: original(entry),
  };
}

/** ”Podd: hur blev …” under the tab ”Podd” would say it twice. */
function withoutLabel(title: string, label: string): string {
  if (!title.startsWith(`${label}: `)) return title;
  const rest = title.slice(label.length + 2);
  return rest.charAt(0).toLocaleUpperCase('sv') + rest.slice(1);
}

/** A foreign source is known in the field by its own title, which a screen reader must hear in its own language. */
function originalTitle({ source, title }: Entry): Inline[][] {
  if (!source || source.language === 'sv' || source.title === title) return [];
  return [
    [textInline('originaltitel: '), { type: 'foreign', lang: source.language, children: [textInline(source.title)] }],
  ];
}

/**
 * What our text tells of, when it can be opened: the recording of a talk, else the source. The name of the link has one voice,
 * the Swedish, so it has no title in another language: that stands among the facts.
 */
function original(entry: Entry): Original | undefined {
  const { source, title } = entry;
  const way = wayToSource(entry);
  return way && { ...way, name: `${way.words}: ${source?.language === 'sv' ? source.title : title}` };
}
