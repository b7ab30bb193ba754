import type { MdastNode } from 'satteri';

/** Any node, loosely: what walking needs. */
export type AnyNode = MdastNode & {
  children?: AnyNode[];
  value?: string;
  url?: string;
  alt?: string;
  name?: string | null;
  depth?: number;
  /** A list item with a check box. */
  checked?: boolean | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
};

/** Every node below and including the given ones, in reading order. */
export function* walk(nodes: readonly MdastNode[]): Generator<AnyNode> {
  for (const node of nodes as readonly AnyNode[]) {
    yield node;
    if (node.children) yield* walk(node.children);
  }
}

/** The words of a node and all below it, as a reader gets them: of a comment none. */
export function plainText(nodes: readonly MdastNode[]): string {
  return (nodes as readonly AnyNode[])
    .map((node) =>
      node.children
        ? plainText(node.children) + (isBlock(node) ? ' ' : '')
        : isExpression(node)
          ? ''
          : (node.value ?? (node.type === 'break' ? ' ' : '')),
    )
    .join('');
}

/** A comment in braces, or code, which content does not have. */
export const isExpression = ({ type }: MdastNode) => type === 'mdxFlowExpression' || type === 'mdxTextExpression';

export const lineOf = (node: MdastNode) => node.position?.start.line ?? 1;

/** The literal value of a component's attribute, if it has one. */
export function attribute(node: AnyNode, name: string): string | undefined {
  const value = node.attributes?.find((each) => each.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'blockquote', 'tableCell', 'mdxJsxFlowElement']);
const isBlock = (node: AnyNode) => BLOCKS.has(node.type);

const INLINE = new Set([
  'text',
  'strong',
  'emphasis',
  'link',
  'break',
  'image',
  'inlineCode',
  'delete',
  'mdxJsxTextElement',
  'mdxTextExpression',
]);

/** True for what stands in a line of text, rather than being a block of its own. */
export const isInline = ({ type }: AnyNode) => INLINE.has(type);
