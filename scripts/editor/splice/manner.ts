import { isMap, isScalar, isSeq, visit, type Document, type Scalar } from 'yaml';

/** How a file writes what it says: a new value is written as most of its kind are. */
export interface FileManner {
  /** The marks around text that must have some. */
  quote: '"' | "'";
  /** Text has quotation marks, needed or not. */
  quotesAll: boolean;
  /** A list of words stands on one line: `[a, b]`; else an item a line. Undefined where there is none to go by. */
  listsInline: boolean | undefined;
  /** Groups in a list stand on a line each: `- { a: b }`. */
  groupsInline: boolean;
  /** Long text stands as a block of folded lines, as wide as this. */
  folds: { width: number } | undefined;
  /** The indent of a list's dash from its field. */
  dashIndent: number;
  /** The indent of a group from its field. */
  indent: number;
}

/** What most do; where nothing tells, as `npm run new` writes. */
export function mannerOf(document: Document, yaml: string): FileManner {
  const count = { double: 0, single: 0, plain: 0, inline: 0, block: 0, inlineGroups: 0, blockGroups: 0 };
  const folded: number[] = [];
  let long = 0;
  let [dashIndent, indent]: (number | undefined)[] = [];
  const column = (at: number) => at - (yaml.lastIndexOf('\n', at - 1) + 1);
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      if (node.type === 'QUOTE_DOUBLE') count.double++;
      else if (node.type === 'QUOTE_SINGLE') count.single++;
      else if (node.type === 'PLAIN' && node.value.includes(' ')) count.plain++;
      if (node.value.length > LONG) long++;
      if (node.type === 'BLOCK_FOLDED') folded.push(widthOf(node, yaml));
    },
    Seq: (_, node) => {
      if (node.items.length === 0) return;
      if (node.items.every((item) => isScalar(item))) count[node.flow ? 'inline' : 'block']++;
      for (const item of node.items) if (isMap(item)) count[item.flow ? 'inlineGroups' : 'blockGroups']++;
    },
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || !key.range || !(isMap(value) || isSeq(value)) || value.flow || !value.range) return;
      const inner = column(value.range[0]) - column(key.range[0]);
      if (isSeq(value)) dashIndent ??= inner;
      else indent ??= inner;
    },
  });
  return {
    quote: count.single > count.double ? "'" : '"',
    quotesAll: count.double + count.single > count.plain && count.double + count.single > 1,
    listsInline: count.inline + count.block === 0 ? undefined : count.inline >= count.block,
    groupsInline: count.inlineGroups > count.blockGroups,
    folds: folded.length > 0 && folded.length * 2 >= long ? { width: Math.max(...folded) } : undefined,
    dashIndent: dashIndent ?? 2,
    indent: indent ?? 2,
  };
}

const LONG = 100;

/** The longest line of a folded block, without its indent. */
export function widthOf({ range }: Pick<Scalar, 'range'>, yaml: string): number {
  const lines = yaml.slice(range![0], range![1]).split('\n').slice(1);
  return Math.max(40, ...lines.map((line) => line.trim().length));
}
