import { isMap, type Node } from 'yaml';
import type { Value } from '../api.ts';
import { chunksOf, columnOf, lineStart, type Chunk, type Collection } from './chunks.ts';
import type { Edit } from './file-text.ts';
import type { FileManner } from './manner.ts';
import { valueLines, groupLines, inlineField, inlineValue, itemLines } from './render-value.ts';

/** What is put in: an item, or a field with its name. */
export interface Added {
  key?: string;
  value: Value;
}

/** Ways to put a field or an item in a collection that has others, before the one with a number; the most fitting first. */
export function* insertions(
  yaml: string,
  collection: Collection,
  index: number,
  added: Added,
  manner: FileManner,
): Generator<Edit> {
  const chunks = chunksOf(collection, yaml);
  if (collection.flow) yield* inFlow(yaml, collection, chunks, index, added, manner);
  else yield* inBlock(yaml, chunks, index, added, { ...manner, ...likeItsNeighbours(collection) });
}

/** Items of a list are written as those beside them are. */
function likeItsNeighbours({ items }: Collection): Pick<FileManner, 'groupsInline'> | undefined {
  const neighbours = (items as Node[]).filter((item) => isMap(item));
  return neighbours.length > 0 ? { groupsInline: neighbours.every((item) => item.flow === true) } : undefined;
}

function* inFlow(
  yaml: string,
  { range }: Collection,
  chunks: Chunk[],
  index: number,
  { key, value }: Added,
  manner: FileManner,
): Generator<Edit> {
  const text = key === undefined ? inlineValue(value, manner) : inlineField(key, value, manner);
  const [first, second] = chunks;
  if (!first) {
    const pad = key === undefined ? '' : ' ';
    yield { from: range![0] + 1, to: range![1] - 1, text: pad + text + pad };
    return;
  }
  const between = second ? yaml.slice(first.to, second.from) : '';
  for (const comma of [...(/^\s*,\s*$/.test(between) ? [between] : []), ', ']) {
    if (index < chunks.length) yield { from: chunks[index]!.from, to: chunks[index]!.from, text: text + comma };
    else yield { from: chunks.at(-1)!.to, to: chunks.at(-1)!.to, text: comma + text };
  }
}

function* inBlock(
  yaml: string,
  chunks: Chunk[],
  index: number,
  { key, value }: Added,
  manner: FileManner,
): Generator<Edit> {
  const indent = columnOf(yaml, chunks[0]!.from);
  const lines = key === undefined ? itemLines(value, indent, manner) : groupLines([[key, value]], indent, manner);
  const gap = isAiry(yaml, chunks) ? '\n\n' : '\n';
  const text = lines.join('\n');
  if (index > 0) {
    const at = chunks[index - 1]!.to;
    yield { from: at, to: at, text: gap + text };
  } else {
    const at = chunks[0]!.from;
    yield { from: at, to: at, text: `${text.trimStart()}${gap}${' '.repeat(indent)}` };
  }
  const inline = key === undefined ? `- ${inlineValue(value, manner)}` : inlineField(key, value, manner);
  const at = chunks[Math.max(0, index - 1)]!.to;
  yield { from: at, to: at, text: `\n${' '.repeat(indent)}${inline}` };
}

/** An empty line stands between any two. */
const isAiry = (yaml: string, chunks: readonly Chunk[]) =>
  chunks.length > 1 &&
  chunks.slice(1).every(({ from }, index) => /\n[ \t]*\n/.test(yaml.slice(chunks[index]!.to, from)));

/** Ways to take away one of several fields or items. */
export function* removals(yaml: string, collection: Collection, index: number): Generator<Edit> {
  const chunks = chunksOf(collection, yaml);
  const { from, to } = chunks[index]!;
  const [before, after] = [chunks[index - 1], chunks[index + 1]];
  if (collection.flow) {
    if (after) yield { from, to: after.from, text: '' };
    else if (before) yield { from: before.to, to, text: '' };
    return;
  }
  const start = lineStart(yaml, from);
  const isFirstOnLine = yaml.slice(start, from).trim() === '';
  if (isFirstOnLine && isAiry(yaml, chunks) && before) yield { from: before.to, to, text: '' };
  if (isFirstOnLine && to < yaml.length) yield { from: start, to: to + 1, text: '' };
  if (isFirstOnLine && start > 0) yield { from: start - 1, to, text: '' };
  if (isFirstOnLine) yield { from: start, to, text: '' };
  if (after) yield { from, to: from + yaml.slice(from, after.from).length - afterGap(yaml, to, after.from), text: '' };
}

/** What stands between a removed first field and the next: from its first sign on it stays. */
const afterGap = (yaml: string, to: number, next: number) => yaml.slice(to, next).trimStart().length;

/**
 * Ways to move an item. What stands between the items (commas, empty lines, the first comment) keeps its place; a comment
 * just above an item goes with it, but not that above the first, which may be about the whole list.
 */
export function* moves(yaml: string, collection: Collection, from: number, to: number): Generator<Edit> {
  const chunks = chunksOf(collection, yaml);
  for (const withComments of collection.flow ? [false] : [true, false]) {
    const pieces = chunks.map((chunk, index) => ({
      from: withComments && index > 0 ? commentStart(yaml, chunks[index - 1]!.to, chunk.from) : chunk.from,
      to: chunk.to,
    }));
    const texts = pieces.map((piece) => yaml.slice(piece.from, piece.to));
    const moved = texts.toSpliced(from, 1).toSpliced(to, 0, texts[from]!);
    const gaps = pieces.slice(1).map((piece, index) => yaml.slice(pieces[index]!.to, piece.from));
    const text = moved.map((each, index) => each + (gaps[index] ?? '')).join('');
    yield { from: pieces[0]!.from, to: pieces.at(-1)!.to, text };
  }
}

/** Where the comments begin that stand just above an item, line upon line. */
function commentStart(yaml: string, after: number, from: number): number {
  const between = yaml.slice(after, from);
  const [comments = ''] = /(?:#[^\n]*\n[ \t]*)+$/.exec(between) ?? [];
  const before = between.slice(0, between.length - comments.length);
  return /\n[ \t]*$/.test(before) ? from - comments.length : from;
}

/** Ways to put a value in the place of another, whatever they are. A comment on the line of the field stays if it can. */
export function* replacements(
  yaml: string,
  { from, mark, end, to }: Chunk,
  value: Value,
  manner: FileManner,
  isInFlow: boolean,
): Generator<Edit> {
  const space = mark > from ? ' ' : '';
  const inline = inlineValue(value, manner);
  if (isInFlow) {
    yield { from: mark, to: Math.max(mark, end), text: space + inline };
    return;
  }
  const column = columnOf(yaml, from);
  const [first = '', ...rest] = valueLines(value, column, manner);
  const comment = /^[ \t]+#[^\n]*/.exec(yaml.slice(end, to))?.[0] ?? '';
  const text = [(first && ` ${first}`) + comment, ...rest].join('\n');
  yield { from: mark, to: comment ? to : Math.max(mark, end), text };
  yield { from: mark, to: Math.max(mark, end), text: ` ${inline}` };
}
