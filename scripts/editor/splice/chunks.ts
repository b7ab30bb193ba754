import { isMap, isScalar, isSeq, type CST, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

/** A list or a group of fields in the text. */
export type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** A field or an item in the text. */
export interface Chunk {
  /** Where it begins: at its key, its dash, or its value in `[a, b]`. */
  from: number;
  /** Behind its last sign; in a block behind the comment on its last line too. */
  to: number;
  /** Behind its colon or its dash. */
  mark: number;
  /** Behind its value, without any comment. */
  end: number;
  value: Node | null;
}

/** The fields or items of a collection, as they stand in the text. */
export function chunksOf(collection: Collection, yaml: string): Chunk[] {
  const tokens = (collection.srcToken as CST.BlockMap | CST.BlockSequence | CST.FlowCollection).items;
  const isFlow = collection.flow === true;
  const items = collection.items as (Node | Pair<Node, Node | null>)[];
  const own = tokens.filter((token) => isFlow || !isOnlyComments(token));
  return items.map((item, index) => {
    const token = own[index]!;
    const [key, value] = 'key' in item ? [item.key, item.value] : [undefined, item];
    const dash = offsetOf(token.start, 'seq-item-ind');
    const colon = offsetOf(token.sep ?? [], 'map-value-ind');
    const mark = colon ?? dash;
    const from = key?.range?.[0] ?? dash ?? value!.range![0];
    // Nothing stands where its comment ends, and not where it could.
    const last = isNothing(value) ? 0 : endOf(value, yaml);
    const end = Math.max(last, mark === undefined ? 0 : mark + 1, key?.range?.[1] ?? 0);
    return { from, to: isFlow ? end : lineEnd(yaml, end), mark: mark === undefined ? from : mark + 1, end, value };
  });
}

/** `key:` and a dash alone. */
export const isNothing = (value: Node | null): boolean =>
  value === null || (isScalar(value) && value.type === 'PLAIN' && value.source === '');

/** In a group the last comment may be an item of its own; in a list what has no dash is none. */
const isOnlyComments = (token: { start: CST.SourceToken[]; key?: unknown; sep?: unknown }) =>
  !token.key && !token.sep && offsetOf(token.start, 'seq-item-ind') === undefined;

const offsetOf = (tokens: readonly CST.SourceToken[], type: CST.SourceToken['type']) =>
  tokens.find((token) => token.type === type)?.offset;

/** Behind the last sign of a value. Empty lines after a block of text belong to nothing, unless it keeps them. */
export function endOf(value: Node | null, yaml: string): number {
  if (!value?.range) return 0;
  const [from, to] = value.range;
  if ((isMap(value) || isSeq(value)) && !value.flow) return chunksOf(value as Collection, yaml).at(-1)?.end ?? to;
  if (!isScalar(value) || !value.type?.startsWith('BLOCK')) return to;
  const isKept = /^[|>][1-9]?\+/.test(yaml.slice(from, to));
  return isKept ? to - (yaml[to - 1] === '\n' ? 1 : 0) : from + yaml.slice(from, to).trimEnd().length;
}

export const lineStart = (yaml: string, at: number): number => yaml.lastIndexOf('\n', at - 1) + 1;

/** The place of the line end at or after a place, else the end of the text. */
function lineEnd(yaml: string, at: number): number {
  const found = yaml.indexOf('\n', at);
  return found < 0 ? yaml.length : found;
}

export const columnOf = (yaml: string, at: number): number => at - lineStart(yaml, at);
