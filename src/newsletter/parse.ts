import { attribute, isInline, lineOf, type AnyNode } from '../model/markup.ts';
import type { Body } from '../model/body.ts';
import type { Problem } from '../model/problem.ts';
import { anchorGiver } from './heading-anchors.ts';
import {
  inlineWords,
  type Heading,
  type HeadingDepth,
  type Inline,
  type List,
  type ParsedBlock,
  type Table,
  type TextBlock,
} from './blocks.ts';
import { parseInlines } from './parse-inline.ts';
import { reportUnknown, type Report } from './report-unknown.ts';

/**
 * The body of an issue as blocks, and what can stand on a page but not in a mail: a picture, a card inside a list.
 * What has a problem is left out of the blocks.
 */
export function parseBlocks({ file, body }: { file: string; body: Pick<Body, 'nodes'> }): {
  blocks: ParsedBlock[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const report: Report = (node, field, fault, remedy) =>
    problems.push({ file, line: lineOf(node), field, fault, remedy });
  const anchor = anchorGiver();
  const blocks = body.nodes.flatMap((node) => parseTop(node as AnyNode, report, anchor));
  return { blocks, problems };
}

function parseTop(node: AnyNode, report: Report, anchor: (words: string) => string): ParsedBlock[] {
  const children = node.children ?? [];
  if (node.type === 'heading') return [parseHeading(node, report, anchor)];
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Entry')
    return [{ type: 'entry', id: attribute(node, 'id') ?? '', why: parseTexts(children, report), line: lineOf(node) }];
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Note')
    return [{ type: 'note', title: attribute(node, 'title'), children: parseTexts(children, report) }];
  return parseTexts([node], report);
}

function parseHeading(node: AnyNode, report: Report, anchor: (words: string) => string): Heading {
  const children = parseInlines(node.children ?? [], report);
  return { type: 'heading', depth: node.depth as HeadingDepth, id: anchor(inlineWords(children)), children };
}

/** Blocks of text; text that stands bare inside a component becomes a paragraph. */
function parseTexts(nodes: readonly AnyNode[], report: Report): TextBlock[] {
  const blocks: TextBlock[] = [];
  let line: Inline[] = [];
  const endLine = () => {
    if (inlineWords(line).trim() !== '') blocks.push({ type: 'paragraph', children: line });
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(...parseInlines([node], report));
    else {
      endLine();
      blocks.push(...parseText(node, report));
    }
  }
  endLine();
  return blocks;
}

function parseText(node: AnyNode, report: Report): TextBlock[] {
  const children = node.children ?? [];
  switch (node.type) {
    case 'paragraph':
      return parseTexts(children, report);
    case 'blockquote':
      return [{ type: 'quote', children: parseTexts(children, report) }];
    case 'list':
      return [parseList(node, report)];
    case 'table':
      return [parseTable(children, report)];
    case 'thematicBreak':
      return [{ type: 'rule' }];
    case 'mdxFlowExpression':
      return [];
    case 'heading':
      report(node, 'rubrik', 'rubriken står inuti en lista, ett citat eller en ruta', 'ställ rubriken för sig själv');
      return [];
    case 'mdxJsxFlowElement':
      return parseFlowElement(node, report);
    default:
      reportUnknown(node, report);
      return [];
  }
}

function parseFlowElement(node: AnyNode, report: Report): TextBlock[] {
  const children = node.children ?? [];
  if (node.name !== 'Foreign') {
    report(
      node,
      `<${node.name}>`,
      `<${node.name}> står inuti något annat`,
      'ställ den för sig själv, utanför listan, citatet eller rutan',
    );
    return [];
  }
  const lang = attribute(node, 'lang') ?? '';
  return parseTexts(children, report).map((block) => inLanguage(block, lang));
}

/** A passage of several paragraphs in another language: each of its lines says which. */
function inLanguage(block: TextBlock, lang: string): TextBlock {
  const foreign = (children: Inline[]): Inline[] => [{ type: 'foreign', lang, children }];
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: foreign(block.children) };
    case 'quote':
      return { ...block, children: block.children.map((each) => inLanguage(each, lang)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((each) => inLanguage(each, lang))) };
    case 'table':
      return { ...block, head: block.head.map(foreign), rows: block.rows.map((row) => row.map(foreign)) };
    case 'rule':
      return block;
  }
}

function parseList(node: AnyNode, report: Report): List {
  const { ordered, start, spread } = node as { ordered?: boolean; start?: number | null; spread?: boolean };
  const items = (node.children ?? []) as (AnyNode & { spread?: boolean })[];
  return {
    type: 'list',
    ordered: ordered ?? false,
    start: start ?? 1,
    tight: !spread && items.every((item) => !item.spread),
    items: items.map((item) => parseTexts(item.children ?? [], report)),
  };
}

function parseTable(rows: readonly AnyNode[], report: Report): Table {
  const [head = [], ...rest] = rows.map((row) =>
    (row.children ?? []).map((cell) => parseInlines(cell.children ?? [], report)),
  );
  return { type: 'table', head, rows: rest };
}
