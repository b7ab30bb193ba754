import type { FieldPlace, Value } from '../api.ts';

type Group = Readonly<Record<string, Value>>;

export const isGroup = (value: Value | undefined): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const isAlike = (a: Value | undefined, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What stands at a place; undefined where nothing does. */
export function valueIn(values: Value | undefined, at: FieldPlace): Value | undefined {
  return at.reduce<Value | undefined>((found, step) => {
    if (isList(found)) return found[Number(step)];
    return isGroup(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }, values);
}

/**
 * The values with another one at a place; undefined takes it away. Groups on the way are made, and a group that is left
 * with nothing in it goes too: nobody has to remove a source whose last field is emptied.
 */
export function withValueIn(values: Value | undefined, at: FieldPlace, value: Value | undefined): Value | undefined {
  const [step, ...rest] = at;
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = isList(values) ? [...values] : [];
    list[step] = withValueIn(list[step], rest, value) ?? (rest.length > 0 ? {} : '');
    return list;
  }
  const group = isGroup(values) ? values : {};
  const inner = withValueIn(group[step], rest, value);
  if (inner !== undefined) return { ...group, [step]: inner };
  const { [step]: _, ...others } = group;
  return Object.keys(others).length > 0 ? others : undefined;
}

/** Whether a place lies within another. */
export const isWithin = (inner: FieldPlace, outer: FieldPlace): boolean =>
  outer.every((step, index) => String(inner[index]) === String(step));

/** Nobody has filled it in. */
export const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === null || isAlike(value, '') || isAlike(value, []);
