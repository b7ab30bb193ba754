import { attribute, isInline, lineOf, walk, type AnyNode } from './markup.ts';
import type { MdastNode } from 'satteri';

/**
 * A piece of text as a reader gets it: entities and escapes are characters, emphasis and comments are gone, a row of a
 * table is one line. A line break in it is one in the file.
 */
export interface Passage {
  /** Line of the file on which it begins. */
  line: number;
  /** Front matter key, or part of the text. */
  field: string;
  text: string;
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** Every value and key of a file's fields. */
export function fieldPassages(data: unknown, lineOf: LineOf): Passage[] {
  const passages: Passage[] = [];
  const passage = (path: readonly PropertyKey[], text: string, field: string): Passage => ({
    line: lineOf(path),
    field,
    text,
  });
  const add = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) value.forEach((each, index) => add(each, [...path, index]));
    else if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) {
        passages.push(passage([...path, key], key, 'nyckel'));
        add(each, [...path, key]);
      }
    else if (typeof value === 'string' || typeof value === 'number')
      passages.push(passage(path, String(value).replace(/[ \t\n]+/g, ' '), path.map(String).join('.') || 'fält'));
  };
  add(data, []);
  return passages;
}

/** Every block of a body, and what its components, pictures and links carry besides. */
export function bodyPassages(nodes: readonly MdastNode[]): Passage[] {
  return [...blocksIn(nodes as readonly AnyNode[]), ...carried(nodes)];
}

/** The words of each block, in reading order: what stands bare in a component is a block too. */
export function* blocksIn(nodes: readonly AnyNode[]): Generator<Passage & { node: AnyNode }> {
  for (const node of nodes) {
    if (node.type === 'tableRow')
      yield blockOf(node, ((node as AnyNode).children ?? []).map((cell) => wordsOf(cell)).join(' '));
    else if (node.children?.some(isInline)) yield blockOf(node, wordsOf(node));
    else if (node.children) yield* blocksIn(node.children);
  }
}

const blockOf = (node: AnyNode, text: string) => ({
  node,
  line: node.children?.[0] ? lineOf(node.children[0]) : lineOf(node),
  field: 'brödtext',
  text,
});

/** The words of a block as they are shown, with a line break where the file has one. */
function wordsOf(node: AnyNode): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  return (node.children ?? []).map(wordsOf).join('');
}

function carried(nodes: readonly MdastNode[]): Passage[] {
  return [...walk(nodes)].flatMap((node) => {
    const line = lineOf(node);
    const values = (node.attributes ?? []).flatMap(({ name }) => (name ? (attribute(node, name) ?? []) : []));
    const title = (node as { title?: string | null }).title;
    return [...values, ...(node.alt ? [node.alt] : []), ...(title ? [title] : [])].map((text) => ({
      line,
      field: 'brödtext',
      text,
    }));
  });
}
