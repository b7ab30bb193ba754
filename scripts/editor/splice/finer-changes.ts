import { isDeepStrictEqual } from 'node:util';
import type { FieldPlace, Value } from '../api.ts';
import { nested, valueAt, type FieldChange } from './apply-value.ts';

/**
 * A change as the smallest ones that come to the same: of a whole list or group that is set, only what differs is touched, so
 * that comments and manner inside it stay. Each is made on what the one before left.
 */
export function finerChanges(values: Value, change: FieldChange): FieldChange[] {
  if (change.do === 'set') return differences(valueAt(values, change.at), change.value, change.at, values);
  if (change.do !== 'insert') return [change];
  const list = valueAt(values, change.at.slice(0, -1));
  return Array.isArray(list) ? [change] : differences(undefined, [change.value], change.at.slice(0, -1), values);
}

function differences(before: Value | undefined, after: Value, at: FieldPlace, values?: Value): FieldChange[] {
  if (before !== undefined && isDeepStrictEqual(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length > 0 && after.length > 0)
    return listDifferences(before, after, at);
  if (isFilled(before) && isFilled(after)) return groupDifferences(before, after, at);
  return [before === undefined && values !== undefined ? adding(values, at, after) : { do: 'set', at, value: after }];
}

type Group = { readonly [key: string]: Value };
const isFilled = (value: Value | undefined): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** What is not there is added to the nearest group that is, with all between. */
function adding(values: Value, at: FieldPlace, value: Value): FieldChange {
  const depth = at.findIndex((_, index) => {
    const inner = valueAt(values, at.slice(0, index + 1));
    return inner === undefined || inner === null;
  });
  const place = depth < 0 ? at : at.slice(0, depth + 1);
  const whole = nested(at.slice(place.length), value);
  const isNewItem = typeof place.at(-1) === 'number' && valueAt(values, place) === undefined;
  return { do: isNewItem ? 'insert' : 'set', at: place, value: whole };
}

/** Fields that are new come first, so that a group is never empty in between. */
function groupDifferences(before: Group, after: Group, at: FieldPlace): FieldChange[] {
  const set = Object.entries(after).flatMap(([key, value]) =>
    differences(Object.hasOwn(before, key) ? before[key] : undefined, value, [...at, key]),
  );
  const removed = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  return [...set, ...removed.map((key): FieldChange => ({ do: 'remove', at: [...at, key] }))];
}

/** What is alike at both ends stays; between, item is set for item, and the rest are removed or put in. */
function listDifferences(before: readonly Value[], after: readonly Value[], at: FieldPlace): FieldChange[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && isDeepStrictEqual(before[start], after[start])) start++;
  let end = 0;
  while (end < shortest - start && isDeepStrictEqual(before.at(-1 - end), after.at(-1 - end))) end++;
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const both = Math.min(gone.length, come.length);
  return [
    ...come.slice(0, both).flatMap((value, index) => differences(gone[index], value, [...at, start + index])),
    ...come
      .slice(both)
      .map((value, index): FieldChange => ({ do: 'insert', at: [...at, start + both + index], value })),
    ...gone.slice(both).map((): FieldChange => ({ do: 'remove', at: [...at, start + both] })),
  ];
}
