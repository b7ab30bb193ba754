import { plainText, lineOf, type AnyNode } from '../markup.ts';
import type { MdastNode } from 'satteri';

/** A run of words that is read in one breath: a paragraph, a heading, an item of a list, a field of the head. */
export interface OwnPassage {
  words: string;
  /** Line of the file. */
  line: number;
  /** Front matter key, or part of the text. */
  field: string;
  /** All that stands together with it: of a note the whole note. */
  context: string;
}

/** The Swedish of a text, block by block: quotes, tables' cells and notes too, what is marked as another language not. */
export function ownPassages(nodes: readonly MdastNode[]): OwnPassage[] {
  return (nodes as readonly AnyNode[]).flatMap((node) => {
    const found = ownBlocks(node);
    const context = found.map(({ words }) => words).join(' ');
    return found.map((passage) => ({ ...passage, context }));
  });
}

/** The same of one node, block by block. */
export function ownBlocks(node: AnyNode): Omit<OwnPassage, 'context'>[] {
  const children = node.children ?? [];
  if (node.name === 'Foreign') return [];
  if (children.some(isFlow)) return children.flatMap(ownBlocks);
  const words = plainText(withoutForeign(children)).replace(/\s+/g, ' ').trim();
  const field = node.type === 'heading' ? 'rubrik' : node.type === 'tableCell' ? 'tabell' : 'brödtext';
  return words === '' ? [] : [{ words, line: lineOf(node), field }];
}

/** Words in another language are not held against Swedish rules; comments are not read at all. */
function withoutForeign(nodes: readonly AnyNode[]): AnyNode[] {
  return nodes
    .filter((node) => node.name !== 'Foreign' && !node.type.endsWith('Expression'))
    .map((node) => (node.children ? { ...node, children: withoutForeign(node.children) } : node) as AnyNode);
}

const FLOW = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement',
]);
const isFlow = (node: AnyNode) => FLOW.has(node.type);
