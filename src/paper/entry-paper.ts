import { formatDate } from '../model/dates.ts';
import { findEntry, type Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import { absolute, links } from '../model/links.ts';
import type { AnyNode } from '../model/markup.ts';
import { textInline, type HeadingDepth, type Inline, type ParsedBlock, type Table } from '../newsletter/blocks.ts';
import { parseBlocks } from '../newsletter/parse.ts';
import type { Site } from '../site.ts';
import { entryPage } from '../views/entry-page.ts';
import { TO_TALK_ABOUT } from '../views/pass-on.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** Our own guidance and answers, which are handed on as files; what others have written is theirs to hand out. */
export const isHandedOn = ({ kind, source, status }: Entry): boolean =>
  (kind === 'guidance' || kind === 'questions') && !source && status === 'published';

/**
 * A text of our own on paper: what its page says, in the order of the page, with its numbers, its laws and how fresh they are,
 * and what a workplace meeting may talk about. It says where it was taken from, since a file is read long afterwards.
 */
export function entryPaper(catalog: Catalog, site: Site, entry: Entry): Paper {
  const page = entryPage(catalog, site, entry);
  const blocks = bodyBlocks(catalog, entry);
  const cut = page.stepsFirst ? secondPart(blocks) : blocks.length;
  return {
    title: entry.title,
    language: entry.language,
    sender: { name: site.name, tagline: site.tagline, accent: site.colours.accent },
    runningHead: `${site.name} · ${entry.title}`,
    badges: page.banners.map(({ text }) => text),
    facts: [line(`${page.tab} · ${page.reviewed}`)],
    contents: false,
    blocks: [
      { type: 'paragraph', children: [{ type: 'strong', children: line(entry.summary) }] },
      ...(page.points.length > 0 ? [bullets(entry.points.map(line))] : []),
      ...blocks.slice(0, cut),
      ...numbers(page.routes),
      ...meanings(page.meanings),
      ...blocks.slice(cut),
      ...laws(page.rules),
      heading(2, 'Att prata om på arbetsplatsträffen'),
      bullets(TO_TALK_ABOUT.map(line)),
    ],
    foot: [
      ...[page.checked, numbersChecked(catalog, entry), page.review].flatMap((words) => (words ? [line(words)] : [])),
      [textInline(`Hämtat ur ${site.name}: `), { type: 'link', href: page.address, children: line(page.address) }],
    ],
    href: (address) => absolute(site.address, address),
  };
}

const line = (words: string): Inline[] => [textInline(words)];

const heading = (depth: HeadingDepth, words: string): PaperBlock => ({
  type: 'heading',
  depth,
  id: '',
  children: line(words),
});

const bullets = (items: readonly Inline[][]): PaperBlock => ({
  type: 'list',
  ordered: false,
  start: 1,
  tight: true,
  items: items.map((children) => [{ type: 'paragraph', children }]),
});

/** A number to ring stays on its line. */
const unbroken = (number: string) => number.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');

/** Where what follows the steps begins. */
function secondPart(blocks: readonly PaperBlock[]): number {
  const parts = blocks.flatMap((block, at) => (block.type === 'heading' && block.depth === 2 ? [at] : []));
  return parts[1] ?? blocks.length;
}

function bodyBlocks(catalog: Catalog, { file, body }: Entry): PaperBlock[] {
  const nodes = (body.nodes as readonly AnyNode[]).map(inWords);
  return parseBlocks({ file, body: { nodes } }).blocks.map((block) => withTitle(block, catalog));
}

/** A picture as what it shows, and numbers to ring that stay on their line. */
function inWords(node: AnyNode): AnyNode {
  if (node.type === 'image') return { type: 'text', value: `(Bild: ${node.alt ?? ''})` } as AnyNode;
  const children = node.children?.map(inWords);
  if (node.type === 'link' && node.url?.startsWith('tel:'))
    return { ...node, children: children?.map((each) => ({ ...each, value: unbroken(each.value ?? '') })) } as AnyNode;
  return children ? ({ ...node, children } as AnyNode) : node;
}

/** A card is a line here: its title, as a link. */
function withTitle(block: ParsedBlock, catalog: Catalog): PaperBlock {
  if (block.type !== 'entry') return block;
  const entry = findEntry(catalog, block.id);
  const title: Inline[] = entry ? [{ type: 'link', href: links.entry(entry), children: line(entry.title) }] : [];
  return {
    type: 'list',
    ordered: false,
    start: 1,
    tight: true,
    items: [[{ type: 'paragraph', children: title }, ...block.why]],
  };
}

function numbers(routes: ReturnType<typeof entryPage>['routes']): PaperBlock[] {
  if (routes.length === 0) return [];
  const rows = routes.map(({ name, phone, email, page, purpose, hours }) => {
    const to = phone?.href ?? (email ? `mailto:${email}` : page?.href);
    const words = phone ? unbroken(phone.number) : (email ?? page?.host ?? '');
    return [
      line(name),
      to ? [{ type: 'link' as const, href: to, children: line(words) }] : line(words),
      line(`${purpose}${hours ? ` ${hours}.` : ''}`),
    ];
  });
  const table: Table = {
    type: 'table',
    head: ['Vem', routes.every(({ phone }) => phone) ? 'Nummer' : 'Adress', 'När'].map(line),
    rows,
  };
  return [heading(2, routes.some(({ phone }) => phone) ? 'Ring' : 'Kontakt'), table];
}

const meanings = (all: ReturnType<typeof entryPage>['meanings']): PaperBlock[] =>
  all.length === 0
    ? []
    : [
        heading(2, 'Vad betyder det för oss?'),
        ...all.flatMap(({ name, text }): PaperBlock[] => [
          heading(3, name),
          { type: 'paragraph', children: line(text) },
        ]),
      ];

const laws = (rules: ReturnType<typeof entryPage>['rules']): PaperBlock[] =>
  rules.length === 0
    ? []
    : [
        heading(2, 'Lagarna'),
        bullets(
          rules.map(({ title, meaning, address, proposed, since }) => [
            ...(proposed ? [{ type: 'strong' as const, children: line('Bara föreslaget. ') }] : []),
            ...(address
              ? [{ type: 'link' as const, href: address, children: line(title) }]
              : [{ type: 'strong' as const, children: line(title) }]),
            textInline(`${title.endsWith('.') ? '' : '.'} ${meaning}${since ? ` ${since}.` : ''}`),
          ]),
        ),
      ];

/** The day that the oldest of the numbers was looked up. */
function numbersChecked({ contacts }: Catalog, entry: Entry): string | undefined {
  const days = contacts.filter(({ id }) => entry.contacts.includes(id)).map(({ checked }) => checked);
  const [oldest] = days.sort();
  return oldest && `Telefonnummer och adresser kontrollerade ${formatDate(oldest)}.`;
}
