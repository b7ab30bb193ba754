import { DomUtils, parseDocument } from 'htmlparser2';
import {
  inlineWords,
  type HeadingDepth,
  type Inline,
  type List,
  type Table,
  type TextBlock,
} from '../../src/newsletter/blocks.ts';
import type { PaperBlock } from '../../src/paper/paper.ts';
import type { PageElement, PageNode } from './parsed-page.ts';
import { isElement, isLeftOut, pageLine } from './page-line.ts';

/** What a page of the portal says, as blocks: what is printed, and what is written as plain text. */
export interface PageContent {
  title: string;
  /** `Möte`, `Rapport`. */
  tab: string;
  badges: string[];
  blocks: PaperBlock[];
}

/** Reads the words of a page's own part. What is for the screen alone (buttons, forms, plots that a table says) is left out. */
export function pageContent(main: PageElement): PageContent {
  const own = parseDocument(DomUtils.getOuterHTML(main), { withStartIndices: true }).children[0] as PageElement;
  const [tab] = withClass(own, 'tab');
  // Those before the first part are the page's own; those of a card are told where it stands.
  const [mark] = withClass(own, 'badges').filter((each) => comesBefore(each, first(own, 'h2')));
  const content = {
    title: wordsOf(first(own, 'h1')),
    tab: wordsOf(tab),
    badges: mark ? withClass(mark, 'badge').map((badge) => wordsOf(badge)) : [],
  };
  for (const told of [tab, mark]) if (told) DomUtils.removeElement(told);
  return { ...content, blocks: stepByStep(blocksOf(own.children)) };
}

const comesBefore = (one: PageElement, other: PageElement | undefined) =>
  !other || (one.startIndex ?? 0) < (other.startIndex ?? 0);

const first = (parent: PageElement, name: string) => DomUtils.getElementsByTagName(name, parent, true, 1)[0];
const withClass = (parent: PageElement, name: string) =>
  DomUtils.getElements({ class: (value) => value?.split(' ').includes(name) ?? false }, parent, true) as PageElement[];
const wordsOf = (element: PageElement | undefined) => (element ? inlineWords(pageLine(element.children)).trim() : '');

const BOX = /^(main|div|section|article|header|footer|aside|nav|figure|details|fieldset|address)$/;

function blocksOf(nodes: readonly PageNode[]): PaperBlock[] {
  const blocks: PaperBlock[] = [];
  let line: PageNode[] = [];
  const endLine = () => {
    blocks.push(...paragraph(pageLine(line)));
    line = [];
  };
  for (const node of nodes) {
    const own = isElement(node) ? (isLeftOut(node) ? [] : blockOf(node)) : undefined;
    if (own === undefined) line.push(node);
    else {
      endLine();
      blocks.push(...own);
    }
  }
  endLine();
  return blocks;
}

const paragraph = (children: Inline[]): TextBlock[] =>
  inlineWords(children).trim() === '' ? [] : [{ type: 'paragraph', children }];

/** The blocks of an element; undefined for one that is part of a line. */
function blockOf(element: PageElement): PaperBlock[] | undefined {
  const { name, children, attribs } = element;
  const depth = /^h([2-6])$/.exec(name)?.[1];
  if (depth) return heading(Number(depth), element);
  if (/(^| )meta( |$)/.test(attribs['class'] ?? '')) return paragraph(dotted(element));
  if (name === 'p' || name === 'summary' || name === 'figcaption') return paragraph(pageLine(children));
  if (name === 'ul' || name === 'ol') return list(element);
  if (name === 'dl') return [pairs(element)];
  if (name === 'table') return [table(element)];
  if (name === 'blockquote') return [{ type: 'quote', children: texts(blocksOf(children)) }];
  if (name === 'hr') return [{ type: 'rule' }];
  return BOX.test(name) ? blocksOf(children) : undefined;
}

const heading = (depth: number, { attribs, children }: PageElement): PaperBlock[] => [
  {
    type: 'heading',
    depth: Math.min(depth, 4) as HeadingDepth,
    id: attribs['id'] ?? '',
    children: pageLine(children),
  },
];

/** Short facts stand with dots between, as the styles put them. */
function dotted({ children }: PageElement): Inline[] {
  const facts = children.filter((child) => isElement(child) && !isLeftOut(child)).map((child) => pageLine([child]));
  return facts.flatMap((fact, index) => (index === 0 ? fact : [{ type: 'text' as const, value: ' · ' }, ...fact]));
}

/** Items with headings of their own, as an agenda has, are parts of the page and no list. */
function list({ name, children, attribs }: PageElement): PaperBlock[] {
  const items = children.filter((child) => isElement(child) && !isLeftOut(child)).map((child) => blocksOf((child as PageElement).children)); // prettier-ignore
  if (items.some((item) => item.some((block) => !isText(block)))) return items.flatMap(headingFirst);
  const tight = items.every((item) => item.length <= 1);
  const start = Number(attribs['start'] ?? 1);
  return [{ type: 'list', ordered: name === 'ol', start, tight, items: items.map(texts) }];
}

/** The time that stands beside a heading on the page stands below it on paper. */
function headingFirst(item: readonly PaperBlock[]): PaperBlock[] {
  const at = item.findIndex(({ type }) => type === 'heading');
  return at < 1 ? [...item] : [item[at]!, ...item.slice(0, at), ...item.slice(at + 1)];
}

/** What may stand in a list or a quotation; anything else there stays as its words. */
const texts = (blocks: readonly PaperBlock[]): TextBlock[] =>
  blocks.flatMap((block) => (isText(block) ? [block] : block.type === 'heading' ? paragraph(block.children) : []));
const isText = (block: PaperBlock): block is TextBlock => !['heading', 'note', 'card', 'picture'].includes(block.type);

/** Labels and what they say, as lines of a list. */
function pairs(element: PageElement): List {
  const items: TextBlock[][] = [];
  for (const part of DomUtils.getElements({ tag_name: (name) => name === 'dt' || name === 'dd' }, element, true) as PageElement[]) {
    if (part.name === 'dt') items.push(paragraph([{ type: 'strong', children: pageLine(part.children) }]));
    else joinTo(items, texts(blocksOf(part.children)));
  } // prettier-ignore
  return { type: 'list', ordered: false, start: 1, tight: items.every((item) => item.length <= 1), items };
}

/** `Utgivare` and `Brå` become one line, `Utgivare: Brå`; what more there is stands below. */
function joinTo(items: TextBlock[][], [said, ...more]: TextBlock[]): void {
  const item = items.at(-1);
  const label = item?.at(-1);
  if (item?.length === 1 && label?.type === 'paragraph' && said?.type === 'paragraph')
    label.children.push({ type: 'text', value: ': ' }, ...said.children);
  else if (said) (item ?? items[items.push([]) - 1]!).push(said);
  item?.push(...more);
}

function table(element: PageElement): Table {
  const rows = DomUtils.getElementsByTagName('tr', element).map((row) =>
    row.children.filter(isElement).map((cell) => pageLine(cell.children)),
  );
  const [head = [], ...rest] = rows;
  return { type: 'table', head, rows: rest };
}

/** On a page a part may stand aside under another degree; on paper each degree follows the one above. */
function stepByStep(blocks: PaperBlock[]): PaperBlock[] {
  let last = 1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    last = Math.min(block.depth, last + 1);
    return { ...block, depth: last as HeadingDepth };
  });
}
