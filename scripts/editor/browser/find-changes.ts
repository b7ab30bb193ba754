import type { Change, FieldPlace, Value } from '../api.ts';
import { isGroup, isList, isAlike } from './places.ts';

/**
 * What somebody has changed, as little as possible: the fields that differ, and in lists the items that are new, gone,
 * moved or other. Who writes something and takes it back has changed nothing.
 */
export function findChanges(before: Value | undefined, after: Value | undefined, at: FieldPlace = []): Change[] {
  if (isAlike(before, after)) return [];
  if (after === undefined) return [{ do: 'remove', at }];
  if (isGroup(before) && isGroup(after)) return groupChanges(before, after, at);
  if (isList(before) && isList(after) && before.length > 0 && after.length > 0) return listChanges(before, after, at);
  return [{ do: 'set', at, value: after }];
}

function groupChanges(before: Record<string, Value>, after: Record<string, Value>, at: FieldPlace): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => findChanges(own(before, key), own(after, key), [...at, key]));
}

const own = (group: Record<string, Value>, key: string) => (Object.hasOwn(group, key) ? group[key] : undefined);

function listChanges(before: readonly Value[], after: readonly Value[], at: FieldPlace): Change[] {
  if (isReordered(before, after)) return moves(before, after, at);
  const head = countWhile(before, after, (index) => [before[index], after[index]]);
  const [restBefore, restAfter] = [before.slice(head), after.slice(head)];
  const tail = countWhile(restBefore, restAfter, (index) => [restBefore.at(-1 - index), restAfter.at(-1 - index)]);
  const old = restBefore.slice(0, restBefore.length - tail);
  const now = restAfter.slice(0, restAfter.length - tail);
  const both = Math.min(old.length, now.length);
  const last = (count: number) => Array.from({ length: count }, (_, index) => head + both + count - 1 - index);
  return [
    ...now.slice(0, both).flatMap((value, index) => findChanges(old[index], value, [...at, head + index])),
    ...last(old.length - both).map((index): Change => ({ do: 'remove', at: [...at, index] })),
    ...now.slice(both).map((value, index): Change => ({ do: 'insert', at: [...at, head + both + index], value })),
  ];
}

function countWhile(
  a: readonly Value[],
  b: readonly Value[],
  pair: (index: number) => readonly [Value | undefined, Value | undefined],
): number {
  const shortest = Math.min(a.length, b.length);
  const found = Array.from({ length: shortest }, (_, index) => pair(index)).findIndex(([x, y]) => !isAlike(x, y));
  return found < 0 ? shortest : found;
}

const isReordered = (a: readonly Value[], b: readonly Value[]) =>
  a.length === b.length &&
  isAlike(a.map((each) => JSON.stringify(each)).sort(), b.map((each) => JSON.stringify(each)).sort());

function moves(before: readonly Value[], after: readonly Value[], at: FieldPlace): Change[] {
  const now = [...before];
  const done: Change[] = [];
  const move = (from: number, to: number) => {
    done.push({ do: 'move', at: [...at, from], to });
    now.splice(to, 0, ...now.splice(from, 1));
  };
  for (let index = 0; index < now.length; index += 1) {
    if (isAlike(now[index], after[index])) continue;
    const goes = after.findIndex((each, place) => place > index && isAlike(each, now[index]));
    const comes = now.findIndex((each, place) => place > index && isAlike(each, after[index]));
    if (isAlike(now[index + 1], after[index]) && goes > index) move(index, goes);
    else move(comes, index);
    index = -1;
    if (done.length > before.length * 2) return [{ do: 'set', at, value: after }];
  }
  return done;
}
