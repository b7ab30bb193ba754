import { z } from 'zod';
import { FRONT_MATTER } from '../../src/model/raw.ts';
import { parseYaml } from '../../src/model/yaml.ts';
import { CONTENT_SCHEMAS, type ContentSchema } from '../schemas/content-schemas.ts';
import { toJsonSchema, type JsonSchema } from '../schemas/json-schema.ts';
import { listName } from '../schemas/list-titles.ts';

/** A content file before and after: undefined where there is none. */
export interface BeforeAndAfter {
  path: string;
  from?: string | undefined;
  before: string | undefined;
  after: string | undefined;
}

/** What a file is called for a reader: `Rapport`, `Ämne`; `Bild eller bilaga` for what is no text. */
export const sortOf = (path: string): string =>
  schemaOf(path)?.title ?? (/\.(mdx|yaml)$/.test(path) ? 'Fil' : 'Bild eller bilaga');

function schemaOf(path: string): ContentSchema | undefined {
  return CONTENT_SCHEMAS.find(({ files }) => {
    const [start = '', end] = files.split('*');
    return end === undefined
      ? files === path
      : path.startsWith(start) && path.endsWith(end) && !path.slice(start.length).includes('/');
  });
}

/** The title of a text, or what else it is known by; its path when it has none. */
export function textTitle(path: string, text: string | undefined): string {
  const data = text === undefined ? undefined : fieldsOf(path, text);
  const named = isGroup(data) ? (data.title ?? data.name ?? data.question) : undefined;
  if (typeof named === 'string' && named.trim() !== '') return named.trim();
  // A head that cannot be read may still say it.
  const line = data === undefined ? /^title: *(["']?)(.+?)\1 *$/m.exec(text ?? '')?.[2] : undefined;
  if (line) return line;
  if (!path.endsWith('.yaml') || /\/(units|polls|rounds)\//.test(path)) return path;
  return listName(schemaOf(path)?.name ?? '') ?? schemaOf(path)?.title ?? `Listan ${path}`;
}

/**
 * What the form calls a field that the check names by its key: `changes.0.date` is ”Ändringar, nummer 1, dag”. Undefined for
 * what is no field: a line of the text, the whole file.
 */
export function fieldLabel(path: string, field: string): string | undefined {
  const schema = schemaOf(path);
  if (!schema) return undefined;
  let at: JsonSchema | undefined = toJsonSchema(schema);
  const isList = at['type'] === 'array';
  const words: string[] = [];
  const keys = field.split('.');
  if (isList) at = at.items;
  for (const key of isList && isNumber(keys[0]) ? keys.slice(1) : keys) {
    at = isNumber(key) ? inner(at)?.items : inner(at)?.properties?.[key];
    if (!at) return undefined;
    if (isNumber(key)) words.push(`nummer ${Number(key) + 1}`);
    else words.push(words.length === 0 ? (at.title ?? key) : (at.title ?? key).toLocaleLowerCase('sv'));
  }
  return words.join(', ') || undefined;
}

const isNumber = (key: string | undefined) => /^\d+$/.test(key ?? '');

/** What may be left out or be null is still what it else is. */
const inner = (json: JsonSchema | undefined) =>
  (json?.['anyOf'] as JsonSchema[] | undefined)?.find((each) => each['type'] !== 'null') ?? json;

/** What has been done to a file, in a sentence: ”Ny rapport”, ”Ändrat: sammanfattningen och två stycken”. */
export function changeWords({ path, from, before, after }: BeforeAndAfter): string {
  const sort = sortOf(path).toLocaleLowerCase('sv');
  if (before === undefined && after === undefined) return 'Ändrad';
  if (after === undefined) return 'Borttagen';
  const moved = from !== undefined && from !== path ? `Flyttad från ${from}` : undefined;
  if (before === undefined) return moved ?? (schemaOf(path) ? `Ny: ${sort}` : 'Ny fil');
  const changed = before === after ? [] : [...fieldWords(path, before, after), ...bodyWords(before, after)];
  const words = changed.length > 0 ? `Ändrat: ${inList(changed)}` : undefined;
  return [moved, words].filter(Boolean).join('. ') || 'Ändrade blanksteg eller kommentarer';
}

/** The fields that differ, by the names that the form has for them; in a list its items, by number. */
function fieldWords(path: string, before: string, after: string): string[] {
  const [old, now] = [fieldsOf(path, before), fieldsOf(path, after)];
  if (old === undefined || now === undefined) return ['fälten'];
  if (Array.isArray(old) && Array.isArray(now)) return itemWords(old, now);
  if (!isGroup(old) || !isGroup(now)) return [];
  const keys = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter((key) => !isSame(old[key], now[key]));
  const names = fieldNames(path);
  return keys.map((key) => names?.[key]?.title?.toLocaleLowerCase('sv') ?? `fältet ${key}`);
}

function itemWords(old: readonly unknown[], now: readonly unknown[]): string[] {
  const [were, are] = [byName(old), byName(now)];
  const called = (name: string, item: unknown) => (isGroup(item) ? String(item.name ?? item.term ?? name) : name);
  const fresh = [...are].filter(([name]) => !were.has(name)).map(([name, item]) => called(name, item));
  const gone = [...were].filter(([name]) => !are.has(name)).map(([name, item]) => called(name, item));
  const other = [...are]
    .filter(([name, item]) => were.has(name) && !isSame(were.get(name), item))
    .map(([name, item]) => called(name, item));
  const isMoved = fresh.length + gone.length + other.length === 0 && !isSame(old, now);
  return [
    ...named('ny post', 'nya poster', fresh),
    ...named('ändrad post', 'ändrade poster', other),
    ...named('borttagen post', 'borttagna poster', gone),
    ...(isMoved ? ['ordningen'] : []),
  ];
}

const named = (one: string, many: string, names: readonly string[]) =>
  names.length === 0 ? [] : [names.length === 1 ? `${one} (${names[0]})` : `${names.length} ${many}`];

const byName = (items: readonly unknown[]) =>
  new Map(
    items.map((item, at) => [isGroup(item) ? String(item.id ?? item.name ?? item.term ?? at + 1) : String(item), item]),
  );

/** Paragraphs that are new, gone or other. */
function bodyWords(before: string, after: string): string[] {
  const [old, now] = [paragraphs(before), paragraphs(after)];
  const left = [...old];
  const fresh = now.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const count = Math.max(fresh.length, left.length);
  if (count === 0) return old.join('\n') === now.join('\n') ? [] : ['styckenas ordning'];
  if (fresh.length === 0)
    return [`${inWords(count)} stycke${count > 1 ? 'n' : ''} borttaget`.replace('en borttaget', 'en borttagna')];
  return [count === 1 ? 'ett stycke' : `${inWords(count)} stycken`];
}

const NUMBERS = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];
const inWords = (count: number) => NUMBERS[count] ?? String(count);

function paragraphs(text: string): string[] {
  const head = FRONT_MATTER.exec(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  if (!head) return [];
  const body = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .slice(head[0].length);
  return body
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean);
}

/** What a file says in its fields; undefined where they cannot be read. */
export function fieldsOf(path: string, text: string): unknown {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const yaml = path.endsWith('.mdx') ? FRONT_MATTER.exec(lines)?.[1] : lines;
  return yaml === undefined ? undefined : (parseYaml(yaml, path).data ?? undefined);
}

function fieldNames(path: string): Record<string, JsonSchema> | undefined {
  const schema = schemaOf(path);
  if (!schema || schema.schema instanceof z.ZodArray) return undefined;
  return toJsonSchema(schema).properties;
}

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function inList(words: readonly string[]): string {
  const most = words.length > 5 ? [...words.slice(0, 4), `${words.length - 4} saker till`] : words;
  return most.length > 1 ? `${most.slice(0, -1).join(', ')} och ${most.at(-1)}` : most.join('');
}
