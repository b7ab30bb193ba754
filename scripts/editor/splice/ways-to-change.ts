import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type Scalar } from 'yaml';
import type { FieldPlace, Value } from '../api.ts';
import { appliedTo, type FieldChange } from './apply-value.ts';
import { chunksOf, isNothing, type Chunk, type Collection } from './chunks.ts';
import { insertions, moves, removals, replacements, type Added } from './collection-edits.ts';
import type { Edit } from './file-text.ts';
import { mannerOf, type FileManner } from './manner.ts';
import { isScalarValue, wholeLines } from './render-value.ts';
import { scalarEdits } from './scalar-edits.ts';

/** In which order a group's fields are to stand, by its place; empty where nobody has said. */
export type OrderOf = (at: FieldPlace) => readonly string[];

/** The fields of a file as text, as nodes with their places, and how they are written. */
interface Fields {
  yaml: string;
  document: Document;
  manner: FileManner;
}

/** Edits that may come to a change, the one most like the file first. Which of them does, only reading it tells. */
export function* waysToChange(yaml: string, before: Value, step: FieldChange, order: OrderOf): Generator<Edit> {
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const fields: Fields = { yaml, document, manner: mannerOf(document, yaml) };
  const around = step.at.slice(0, -1);
  const parent = nodeAt(document, around);
  const key = step.at.at(-1);
  // The file says nothing at all yet, or what it says is replaced whole.
  if (key === undefined || !isCollection(parent)) return yield* wholeText(fields, appliedTo(before, step));
  const chunks = chunksOf(parent, yaml);
  const index = typeof key === 'number' ? key : indexOf(parent, key);
  if (step.do === 'move') yield* moves(yaml, parent, index, step.to);
  else if (step.do === 'remove')
    yield* chunks.length > 1 ? removals(yaml, parent, index) : emptied(fields, parent, around);
  else if (step.do === 'insert') yield* additions(fields, parent, around, { value: step.value }, index);
  else if (index >= 0 && index < chunks.length) yield* valueEdits(fields, parent, chunks[index]!, step.value);
  else {
    const put = { key: String(key), value: step.value };
    yield* additions(fields, parent, around, put, placeFor(parent, key, order(around)));
  }
}

/** A new field stands behind the last of those that the schema has before it; else last. */
function placeFor({ items }: Collection, key: string | number, order: readonly string[]): number {
  const own = order.indexOf(String(key));
  const earlier = (items as Pair[]).findLastIndex((pair) => {
    const at = order.indexOf(String((pair.key as Scalar).value));
    return at >= 0 && at < own;
  });
  return earlier < 0 ? items.length : earlier + 1;
}

/** An empty `[]` or `{}` becomes lines of its own where the file has them so. */
function* additions(fields: Fields, parent: Collection, at: FieldPlace, put: Added, index: number): Generator<Edit> {
  const isEmpty = parent.items.length === 0;
  if (!isEmpty || parent.flow) yield* insertions(fields.yaml, parent, index, put, fields.manner);
  const whole = put.key === undefined ? [put.value] : { [put.key]: put.value };
  if (isEmpty) yield* inPlaceOf(fields, at, whole);
}

/** The last that a list or group holds is taken away: `[]` or `{}` is left. */
function* emptied(fields: Fields, node: Collection, at: FieldPlace): Generator<Edit> {
  if (node.flow) yield { from: node.range![0], to: node.range![1], text: isSeq(node) ? '[]' : '{}' };
  yield* inPlaceOf(fields, at, isSeq(node) ? [] : {});
}

function* inPlaceOf(fields: Fields, at: FieldPlace, value: Value): Generator<Edit> {
  const { yaml, document, manner } = fields;
  const parent = nodeAt(document, at.slice(0, -1));
  const key = at.at(-1);
  if (key === undefined || !isCollection(parent)) return yield* wholeText(fields, value);
  const chunk = chunksOf(parent, yaml)[typeof key === 'number' ? key : indexOf(parent, key)]!;
  yield* replacements(yaml, chunk, value, manner, parent.flow === true);
}

function* valueEdits({ yaml, manner }: Fields, { flow }: Collection, chunk: Chunk, value: Value): Generator<Edit> {
  const isInFlow = flow === true;
  const isOfLines = typeof value === 'string' && value.includes('\n') && !isInFlow;
  const isBlock = isScalar(chunk.value) && chunk.value.type?.startsWith('BLOCK') === true;
  if (isOfLines && !isBlock) yield* replacements(yaml, chunk, value, manner, isInFlow);
  if (isScalar(chunk.value) && isScalarValue(value) && !isNothing(chunk.value))
    yield* scalarEdits(yaml, chunk.value, value, manner, isInFlow);
  yield* replacements(yaml, chunk, value, manner, isInFlow);
}

function* wholeText({ yaml, document: { contents }, manner }: Fields, value: Value): Generator<Edit> {
  const text = wholeLines(value, manner).join('\n');
  const range = (contents as Node | null)?.range;
  if (isCollection(contents) && range) {
    const end = contents.flow ? range[1] : (chunksOf(contents, yaml).at(-1)?.to ?? range[1]);
    yield { from: range[0], to: end, text };
  }
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  yield { from: yaml.length, to: yaml.length, text: `${gap}${text}\n` };
}

const isCollection = (node: unknown): node is Collection => isMap(node) || isSeq(node);

const indexOf = ({ items }: Collection, key: string): number =>
  (items as Pair[]).findIndex((pair) => isScalar(pair.key) && String(pair.key.value) === key);

function nodeAt(document: Document, at: FieldPlace): unknown {
  let node: unknown = document.contents;
  for (const key of at) {
    if (!isCollection(node)) return undefined;
    const item = node.items[typeof key === 'number' ? key : indexOf(node, key)] as Node | Pair | undefined;
    node = item && 'key' in item ? (item as Pair).value : item;
  }
  return node;
}
