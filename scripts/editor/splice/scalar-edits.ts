import type { Scalar } from 'yaml';
import { columnOf, endOf, lineStart } from './chunks.ts';
import type { Edit } from './file-text.ts';
import { widthOf, type FileManner } from './manner.ts';
import { isPlain, quotedText, wrapped, writtenScalar, type ScalarValue } from './write-scalar.ts';

/**
 * Ways to give a field that has text, a number or nothing another such value, the one most like the old first. Which of
 * them reads back as it should, the caller sees.
 */
export function* scalarEdits(
  yaml: string,
  node: Scalar,
  value: ScalarValue,
  manner: FileManner,
  isInFlow: boolean,
): Generator<Edit> {
  const [from] = node.range!;
  const to = endOf(node, yaml);
  const edit = (text: string): Edit => ({ from, to, text });
  if (typeof value === 'string') for (const text of alike(yaml.slice(from, to), node, value, yaml)) yield edit(text);
  if (typeof value === 'string' && node.type === 'PLAIN' && isPlain(value, { isInFlow }) && wasAlike(node.value, value))
    yield edit(value);
  yield edit(writtenScalar(value, manner, { isInFlow }));
  if (typeof value === 'string') yield edit(quotedText(value, '"'));
}

/** A word that other readers may misread stays bare where one of its kind stood bare: `captions: yes`. */
const wasAlike = (before: unknown, value: string) =>
  typeof before === 'string' && [/^[a-z]+$/i, /^[\d:.-]+$/].some((kind) => kind.test(before) && kind.test(value));

/** In the old one's own style, with its lines as wide as they were. */
function* alike(old: string, node: Scalar, value: string, yaml: string): Generator<string> {
  const isWrapped = old.includes('\n');
  const width = Math.max(...old.split('\n').map((line) => line.trim().length));
  const space = `\n${' '.repeat(indentOf(old, node, yaml))}`;
  const onLines = (text: string) => (isWrapped ? wrapped(text, width).join(space) : text);
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      yield onLines(quotedText(value, '"'));
      break;
    case 'QUOTE_SINGLE':
      yield onLines(quotedText(value, "'"));
      break;
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      if (value.trim() !== '') yield* blocks(old, node, value, space, yaml);
      break;
    case 'PLAIN':
      if (isWrapped && isPlain(value, { isInFlow: false })) yield onLines(value);
      break;
  }
}

/** With the sign that says how it ends as it was, or as the new text needs it. */
function* blocks(old: string, node: Scalar, value: string, space: string, yaml: string): Generator<string> {
  const [header = ''] = old.split('\n');
  const isFolded = node.type === 'BLOCK_FOLDED';
  const isOneLine = old.trimEnd().split('\n').length <= 2;
  const width = isOneLine && widthOf(node, yaml) > 100 ? Infinity : widthOf(node, yaml);
  const lines = value.replace(/\n+$/, '').split('\n');
  const body = isFolded ? lines.flatMap((line) => [...wrapped(line, width), '']).slice(0, -1) : lines;
  const text = body.map((line) => (line ? space + line : '\n')).join('');
  yield header + text;
  yield header.replace(/^([|>])([1-9]?)[-+]?/, '$1$2-') + text;
  yield `${header.replace(/^([|>])([1-9]?)[-+]?/, '$1$2')}${text}`;
}

/** Of the lines after the first, else two further in than the field. */
function indentOf(old: string, { range }: Scalar, yaml: string): number {
  const second = old
    .split('\n')
    .slice(1)
    .find((line) => line.trim() !== '');
  if (second !== undefined) return second.length - second.trimStart().length;
  const line = yaml.slice(lineStart(yaml, range![0]));
  return columnOf(yaml, range![0]) === 0 ? 0 : line.length - line.replace(/^[ -]*/, '').length + 2;
}
