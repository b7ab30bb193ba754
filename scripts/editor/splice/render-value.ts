import type { Value } from '../api.ts';
import type { FileManner } from './manner.ts';
import { isPlain, quotedText, wrapped, writtenScalar, type ScalarValue } from './write-scalar.ts';

/**
 * A value as lines, the first to stand after `key:` or `- ` and the rest on lines of their own, each with its whole indent.
 * A group or list that takes lines of its own has an empty first line.
 * @param indent of the field or dash that has it
 */
export function valueLines(value: Value, indent: number, manner: FileManner): string[] {
  if (isScalarValue(value)) return textLines(value, indent, manner);
  if (Array.isArray(value)) return listLines(value as readonly Value[], indent, manner);
  const fields = Object.entries(value as { readonly [key: string]: Value });
  return fields.length === 0 ? ['{}'] : ['', ...groupLines(fields, indent + manner.indent, manner)];
}

/** All that a file says. */
export function wholeLines(value: Value, manner: FileManner): string[] {
  if (Array.isArray(value) && value.length > 0) return value.flatMap((each) => itemLines(each as Value, 0, manner));
  const fields = isScalarValue(value) ? [] : Object.entries(value as { readonly [key: string]: Value });
  return fields.length > 0 ? groupLines(fields, 0, manner) : [Array.isArray(value) ? '[]' : '{}'];
}

/** Fields on lines of their own. */
export const groupLines = (fields: readonly [string, Value][], indent: number, manner: FileManner): string[] =>
  fields.flatMap(([key, value]) => {
    const [first = '', ...rest] = valueLines(value, indent, manner);
    return [`${' '.repeat(indent)}${writtenKey(key)}:${first && ` ${first}`}`, ...rest];
  });

/** An item on lines of its own, with its dash. */
export function itemLines(value: Value, indent: number, manner: FileManner): string[] {
  const dash = `${' '.repeat(indent)}-`;
  const isGroup = !isScalarValue(value) && !Array.isArray(value);
  if (isGroup && Object.keys(value).length > 0 && !manner.groupsInline) {
    const [first = '', ...rest] = groupLines(Object.entries(value), indent + 2, manner);
    return [`${dash} ${first.trimStart()}`, ...rest];
  }
  if (!isScalarValue(value)) return [`${dash} ${inlineValue(value, manner)}`];
  const [first = '', ...rest] = textLines(value, indent, manner);
  return [`${dash} ${first}`, ...rest];
}

/** A value on one line, as in `{ a: [b, c] }`. */
export function inlineValue(value: Value, manner: FileManner): string {
  if (isScalarValue(value)) return writtenScalar(value, manner, { isInFlow: true });
  if (Array.isArray(value)) return `[${value.map((each) => inlineValue(each as Value, manner)).join(', ')}]`;
  const fields = Object.entries(value).map(([key, each]) => inlineField(key, each as Value, manner));
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

export const inlineField = (key: string, value: Value, manner: FileManner): string =>
  `${writtenKey(key)}: ${inlineValue(value, manner)}`;

const writtenKey = (key: string): string => (isPlain(key, { isInFlow: true }) ? key : quotedText(key, '"'));

export const isScalarValue = (value: Value): value is ScalarValue => typeof value !== 'object' || value === null;

/** Text of several lines, or long text where the file folds it, is a block; all else stands on its line. */
function textLines(value: ScalarValue, indent: number, manner: FileManner): string[] {
  if (typeof value !== 'string' || !isBlockText(value)) return [writtenScalar(value, manner, { isInFlow: false })];
  const space = ' '.repeat(indent + 2);
  if (value.includes('\n')) return ['|-', ...value.split('\n').map((line) => line && space + line)];
  if (!manner.folds || value.length <= manner.folds.width) return [writtenScalar(value, manner, { isInFlow: false })];
  return ['>-', ...wrapped(value, manner.folds.width).map((line) => space + line)];
}

/** Blocks take every sign but those at their edges, and hidden ones. */
const isBlockText = (value: string) =>
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  !/^\s|\s$|[ \t]\n|\n[ \t]|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(value);

function listLines(list: readonly Value[], indent: number, manner: FileManner): string[] {
  const isInline =
    list.length === 0 ||
    (list.every((each) => isScalarValue(each)) && (manner.listsInline ?? list.every((each) => isName(each))));
  if (isInline) return [inlineValue(list, manner)];
  return ['', ...list.flatMap((each) => itemLines(each, indent + manner.dashIndent, manner))];
}

/** Ids and names stand side by side, sentences a line each: as the templates of `npm run new` have it. */
const isName = (value: Value) => typeof value !== 'string' || (value.length <= 40 && !/[.?!,]/.test(value));
