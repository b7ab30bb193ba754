import type { Change, FieldPlace, Value } from '../api.ts';
import { CallError } from '../call.ts';

/** The changes that are made to fields. */
export type FieldChange = Extract<Change, { at: FieldPlace }>;

/**
 * What the fields say after a change: what a splice must come to, reckoned without any text.
 * @throws CallError for a change to what is not there
 */
export function appliedTo(values: Value, change: FieldChange): Value {
  const { at } = change;
  if (at.length === 0) return change.do === 'set' ? change.value : astray(at);
  if (change.do === 'set') return withSet(values, at, change.value);
  const key = at.at(-1)!;
  return within(values, at.slice(0, -1), change, (inner) => {
    if (change.do === 'remove') return without(inner, key, at);
    const list = inner ?? [];
    if (!Array.isArray(list) || typeof key !== 'number' || key < 0) return astray(at);
    if (change.do === 'insert') return key > list.length ? astray(at) : list.toSpliced(key, 0, change.value);
    if (key >= list.length || change.to < 0 || change.to >= list.length) return astray(at);
    return list.toSpliced(key, 1).toSpliced(change.to, 0, list[key] as Value);
  });
}

const isGroup = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies at a place; undefined where nothing does. */
export function valueAt(values: Value | undefined, at: FieldPlace): Value | undefined {
  const [key, ...rest] = at;
  if (key === undefined) return values;
  if (Array.isArray(values)) return typeof key === 'number' ? valueAt(values[key], rest) : undefined;
  return isGroup(values) && Object.hasOwn(values, key) ? valueAt(values[key], rest) : undefined;
}

/** A value with all the groups around it that a place names. */
export const nested = (at: FieldPlace, value: Value): Value =>
  at.reduceRight<Value>((inner, key) => (typeof key === 'number' ? [inner] : { [key]: inner }), value);

function withSet(values: Value | undefined, at: FieldPlace, value: Value): Value {
  const [key, ...rest] = at;
  if (key === undefined) return value;
  if (values === undefined || values === null)
    return key === 0 || typeof key === 'string' ? nested(at, value) : astray(at);
  if (Array.isArray(values)) {
    if (typeof key !== 'number' || key < 0 || key > values.length) return astray(at);
    return values.toSpliced(key, 1, withSet(values[key], rest, value));
  }
  if (!isGroup(values)) return astray(at);
  return { ...values, [key]: withSet(Object.hasOwn(values, key) ? values[key] : undefined, rest, value) };
}

function within(values: Value, at: FieldPlace, change: FieldChange, act: (inner: Value | undefined) => Value): Value {
  const inner = valueAt(values, at);
  if (inner === undefined && change.do !== 'insert') return astray(change.at);
  return at.length === 0 ? act(inner) : withSet(values, at, act(inner));
}

function without(inner: Value | undefined, key: string | number, at: FieldPlace): Value {
  if (Array.isArray(inner)) return typeof key === 'number' && key in inner ? inner.toSpliced(key, 1) : astray(at);
  if (!isGroup(inner) || !Object.hasOwn(inner, key)) return astray(at);
  return Object.fromEntries(Object.entries(inner).filter(([each]) => each !== String(key)));
}

function astray(at: FieldPlace): never {
  throw new CallError(
    422,
    `Det som skulle ändras finns inte i filen (${at.join('.') || 'hela filen'}). Ladda om sidan.`,
  );
}
