import { isMap, isSeq, parseDocument, type Node, type Pair, type YAMLMap } from 'yaml';
import { UserError } from '../user-error.ts';

/** What is written into a field: text, a number, a list of words, or fields of its own. */
export type FieldValue = string | number | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** Where in the front matter: `['agenda', 0, 'tasks', 1]`; empty for its own fields. */
type FieldPath = readonly (string | number)[];

/**
 * A file with fields set in its front matter. Comments, the order of the fields, line breaks and every byte besides stay as
 * they were; a field that is not there is added last.
 */
export function withFields(text: string, path: FieldPath, fields: Readonly<Record<string, FieldValue>>): string {
  return Object.entries(fields).reduce(
    (changed, [key, value]) => inHead(changed, (head, line) => set(head, path, key, value, line)),
    text,
  );
}

/** What a field of the front matter says; undefined where there is none. */
export const fieldAt = (text: string, path: FieldPath): unknown =>
  parseDocument(HEAD.exec(text)?.[3] ?? '').getIn(path);

/** A YAML file with fields set, in the same way. */
export const withYamlFields = (text: string, path: FieldPath, fields: Readonly<Record<string, FieldValue>>): string =>
  Object.entries(fields).reduce(
    (changed, [key, value]) => set(changed, path, key, value, text.includes('\r\n') ? '\r\n' : '\n'),
    text,
  );

/** A file with an item added last in a list of its front matter. */
export function withItem(text: string, list: string, item: Readonly<Record<string, FieldValue>>): string {
  return inHead(text, (head, line) => append(head, list, item, line));
}

const HEAD = /^(\uFEFF?---[ \t]*(\r?\n))((?:(?!---[ \t]*\r?$).*\r?\n)*)/m;

function inHead(text: string, change: (head: string, line: string) => string): string {
  const [whole, opening, line, head] = HEAD.exec(text) ?? [];
  if (whole === undefined || !text.startsWith(whole))
    throw new UserError('Filen har inget huvud mellan två rader med ---.');
  return opening + change(head!, line!) + text.slice(whole.length);
}

function set(head: string, path: FieldPath, key: string, value: FieldValue, line: string): string {
  const document = parseDocument(head);
  const map = (path.length === 0 ? document.contents : document.getIn(path, true)) as Node | null;
  if (!isMap(map)) throw new Error(`There are no fields at ${path.join('.')}.`);
  const pair = (map.items as Pair<Node, Node | null>[]).find((each) => String(each.key) === key);
  if (pair?.value?.range) {
    const [from, to] = pair.value.range;
    // A list or fields of their own are written anew as a block: what they held is replaced whole.
    if (!isMap(pair.value) && !isSeq(pair.value)) return head.slice(0, from) + inline(value) + head.slice(to);
    const start = lineStart(head, pair.key.range![0]);
    return head.slice(0, start) + field(key, value, column(head, pair.key), line) + head.slice(endOfLine(head, to));
  }
  return map.flow
    ? intoFlow(head, map, `${key}: ${inline(value)}`)
    : afterLast(head, map, (indent) => field(key, value, indent, line));
}

function append(head: string, list: string, item: Readonly<Record<string, FieldValue>>, line: string): string {
  const found = parseDocument(head).get(list, true) as Node | undefined;
  if (!isSeq(found) || found.items.length === 0) {
    const block = (indent: number) => `${list}:${line}${listItem(item, indent + 2, line)}`;
    const map = parseDocument(head).contents as YAMLMap;
    if (!isSeq(found)) return afterLast(head, map, block);
    const pair = (map.items as Pair<Node, Node>[]).find((each) => String(each.key) === list)!;
    return head.slice(0, pair.key.range![0]) + block(0) + head.slice(endOfLine(head, found.range![1]));
  }
  if (found.flow) return intoFlow(head, found, inline(item));
  const first = (found.items[0] as Node).range![0];
  const dash = head.lastIndexOf('-', first - 1);
  const end = endOfLine(head, (found.items.at(-1) as Node).range![1]);
  return head.slice(0, end) + listItem(item, dash - lineStart(head, dash), line) + head.slice(end);
}

function afterLast(head: string, map: YAMLMap, block: (indent: number) => string): string {
  const last = map.items.at(-1) as Pair<Node, Node | null>;
  const end = endOfLine(head, (last.value?.range ?? last.key.range)![1]);
  return head.slice(0, end) + block(column(head, last.key)) + head.slice(end);
}

function intoFlow(head: string, node: Node, words: string): string {
  const close = node.range![1] - 1;
  const before = head.slice(0, close).trimEnd();
  const space = head.slice(before.length, close);
  return `${before}, ${words}${space}${head.slice(close)}`;
}

const lineStart = (head: string, at: number) => head.lastIndexOf('\n', at - 1) + 1;
const column = (head: string, node: Node) => node.range![0] - lineStart(head, node.range![0]);

/** Behind the line on which a value ends; a comment on it belongs to the value. */
function endOfLine(head: string, at: number): number {
  const last = head.slice(0, at).trimEnd().length;
  const next = head.indexOf('\n', last);
  return next < 0 ? head.length : next + 1;
}

/** A field on lines of its own: fields within it and lists of fields are blocks, all else stands on its line. */
function field(key: string, value: FieldValue, indent: number, line: string): string {
  const space = ' '.repeat(indent);
  if (Array.isArray(value) && value.some((each) => typeof each === 'object'))
    return `${space}${key}:${line}${value.map((each) => listItem(each as Record<string, FieldValue>, indent + 2, line)).join('')}`;
  if (typeof value !== 'object' || Array.isArray(value)) return `${space}${key}: ${inline(value)}${line}`;
  const inner = Object.entries(value).map(([name, each]) => field(name, each, indent + 2, line));
  return `${space}${key}:${line}${inner.join('')}`;
}

function listItem(item: Readonly<Record<string, FieldValue>>, indent: number, line: string): string {
  const fields = Object.entries(item).map(([key, value]) => field(key, value, indent + 2, line));
  return fields.join('').replace(' '.repeat(indent + 2), `${' '.repeat(indent)}- `);
}

/** Dates and numbers as they are; all other text within quotation marks, where nothing means anything else. */
export function inline(value: FieldValue): string {
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$|^[a-z][a-z-]*$/.test(value) ? value : JSON.stringify(value);
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${inline(each as FieldValue)}`)
    .join(', ')} }`;
}
