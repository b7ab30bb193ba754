import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type Scalar } from 'yaml';
import type { FieldPlace, Value } from '../api.ts';
import { CallError } from '../call.ts';
import { appliedTo, type FieldChange } from './apply-value.ts';
import { chunksOf, isNothing, type Chunk, type Collection } from './chunks.ts';
import { insertions, moves, removals, replacements } from './collection-edits.ts';
import type { Edit } from './file-text.ts';
import { finerChanges } from './finer-changes.ts';
import { mannerOf, type FileManner } from './manner.ts';
import { readYaml } from './read-yaml.ts';
import { groupLines, isScalarValue, itemLines } from './render-value.ts';
import { scalarEdits } from './scalar-edits.ts';

/** In which order a group's fields are to stand, by its place; empty where nobody has said. */
export type OrderOf = (at: FieldPlace) => readonly string[];

/**
 * The fields of a file after a change, as edits of their text. Each is tried before it is trusted: what the text says
 * after it must be what the change comes to, and nothing else.
 * @throws CallError for a change to what is not there, and where no edit would read back as it should
 */
export function fieldEdits(yaml: string, change: FieldChange, order: OrderOf): Edit[] {
  const edits: Edit[] = [];
  let [text, values] = [yaml, valuesIn(yaml)];
  const wished = appliedTo(values, change);
  for (const step of finerChanges(values, change)) {
    const after = appliedTo(values, step);
    const edit = firstTrue(text, values, after, step, order);
    edits.push(edit);
    [text, values] = [withEdit(text, edit), after];
  }
  if (!isDeepStrictEqual(valuesIn(text), wished)) throw unwritable(change.at);
  return edits;
}

const withEdit = (text: string, edit: Edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to);

function firstTrue(text: string, before: Value, after: Value, step: FieldChange, order: OrderOf): Edit {
  for (const edit of ways(text, before, step, order)) {
    const smallest = trimmed(text, edit);
    if (isDeepStrictEqual(valuesIn(withEdit(text, smallest)), after)) return smallest;
  }
  throw unwritable(step.at);
}

const unwritable = (at: FieldPlace) =>
  new CallError(
    422,
    `Fältet ${at.join('.')} är skrivet så att formuläret inte kan ändra det. Ändra i råtexten i stället.`,
  );

/** Undefined, which no change comes to, where the reader refuses the text. */
function valuesIn(yaml: string): Value {
  const { data, problems } = readYaml(yaml);
  return problems.length > 0 ? (undefined as never) : ((data ?? {}) as Value);
}

/** Without what is the same before and after at both ends. */
function trimmed(yaml: string, { from, to, text }: Edit): Edit {
  const old = yaml.slice(from, to);
  const shortest = Math.min(old.length, text.length);
  let start = 0;
  while (start < shortest && old[start] === text[start]) start++;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  return { from: from + start, to: to - end, text: text.slice(start, text.length - end) };
}

function* ways(yaml: string, before: Value, step: FieldChange, order: OrderOf): Generator<Edit> {
  const document = parseDocument(yaml, { keepSourceTokens: true });
  const manner = mannerOf(document, yaml);
  const parent = nodeAt(document, step.at.slice(0, -1));
  const key = step.at.at(-1);
  if (key === undefined || !isCollection(parent)) return yield* wholeFile(yaml, before, step, manner, document);
  const chunks = chunksOf(parent, yaml);
  const index = typeof key === 'number' ? key : indexOf(parent, key);
  if (step.do === 'move') yield* moves(yaml, parent, index, step.to);
  else if (step.do === 'remove')
    yield* chunks.length > 1 ? removals(yaml, parent, index) : emptied(yaml, document, step.at.slice(0, -1), manner);
  else if (step.do === 'insert') yield* added(yaml, document, step.at, { value: step.value }, index, manner);
  else if (index >= 0 && index < chunks.length) yield* valueEdits(yaml, parent, chunks[index]!, step.value, manner);
  else
    yield* added(
      yaml,
      document,
      step.at,
      { key: String(key), value: step.value },
      placeFor(parent, key, order(step.at.slice(0, -1))),
      manner,
    );
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

function* added(
  yaml: string,
  document: Document,
  at: FieldPlace,
  put: { key?: string; value: Value },
  index: number,
  manner: FileManner,
): Generator<Edit> {
  const parent = nodeAt(document, at.slice(0, -1)) as Collection;
  if (parent.items.length > 0 || parent.flow) yield* insertions(yaml, parent, index, put, manner);
  // An empty `[]` or `{}` becomes lines of its own where the file has them so.
  const whole = put.key === undefined ? [put.value] : { [put.key]: put.value };
  if (parent.items.length === 0) yield* inPlaceOf(yaml, document, at.slice(0, -1), whole, manner);
}

/** The last that a list or group holds is taken away: `[]` or `{}` is left. */
function* emptied(yaml: string, document: Document, at: FieldPlace, manner: FileManner): Generator<Edit> {
  const node = nodeAt(document, at) as Collection;
  const empty: Value = isSeq(node) ? [] : {};
  if (node.flow) yield { from: node.range![0], to: node.range![1], text: isSeq(node) ? '[]' : '{}' };
  yield* inPlaceOf(yaml, document, at, empty, manner);
}

function* inPlaceOf(
  yaml: string,
  document: Document,
  at: FieldPlace,
  value: Value,
  manner: FileManner,
): Generator<Edit> {
  const parent = nodeAt(document, at.slice(0, -1));
  const key = at.at(-1);
  if (key === undefined || !isCollection(parent)) return yield* wholeText(yaml, document, value, manner);
  const chunk = chunksOf(parent, yaml)[typeof key === 'number' ? key : indexOf(parent, key)]!;
  yield* replacements(yaml, chunk, value, manner, parent.flow === true);
}

function* valueEdits(
  yaml: string,
  parent: Collection,
  chunk: Chunk,
  value: Value,
  manner: FileManner,
): Generator<Edit> {
  const isInFlow = parent.flow === true;
  const isOfLines = typeof value === 'string' && value.includes('\n') && !isInFlow;
  const isBlock = isScalar(chunk.value) && chunk.value.type?.startsWith('BLOCK') === true;
  if (isOfLines && !isBlock) yield* replacements(yaml, chunk, value, manner, isInFlow);
  if (isScalar(chunk.value) && isScalarValue(value) && !isNothing(chunk.value))
    yield* scalarEdits(yaml, chunk.value, value, manner, isInFlow);
  yield* replacements(yaml, chunk, value, manner, isInFlow);
}

/** Where the file says nothing at all yet, or what it says is replaced whole. */
function* wholeFile(
  yaml: string,
  before: Value,
  step: FieldChange,
  manner: FileManner,
  document: Document,
): Generator<Edit> {
  yield* wholeText(yaml, document, appliedTo(before, step), manner);
}

function* wholeText(yaml: string, { contents }: Document, value: Value, manner: FileManner): Generator<Edit> {
  const isEmpty = isScalarValue(value) || (Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0);
  const lines = isEmpty
    ? [Array.isArray(value) ? '[]' : '{}']
    : Array.isArray(value)
      ? value.flatMap((each) => itemLines(each as Value, 0, manner))
      : groupLines(Object.entries(value as object) as [string, Value][], 0, manner);
  const text = lines.join('\n');
  const range = (contents as Node | null)?.range;
  if (isCollection(contents) && range) {
    const chunks = chunksOf(contents, yaml);
    yield { from: range[0], to: contents.flow ? range[1] : (chunks.at(-1)?.to ?? range[1]), text };
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
