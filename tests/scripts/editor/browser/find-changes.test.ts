import { describe, expect, test } from 'vitest';
import type { Change, Value } from '../../../../scripts/editor/api.ts';
import { findChanges } from '../../../../scripts/editor/browser/find-changes.ts';
import { valueIn, withValueIn } from '../../../../scripts/editor/browser/places.ts';

describe('what somebody has changed', () => {
  test('nothing, when what was written is taken back', () => {
    expect(findChanges({ title: 'A', topics: ['x'] }, { title: 'A', topics: ['x'] })).toEqual([]);
  });

  test.each<[string, Value, Value, Change[]]>([
    [
      'a field',
      { title: 'A', summary: 'B' },
      { title: 'Ny', summary: 'B' },
      [{ do: 'set', at: ['title'], value: 'Ny' }],
    ],
    [
      'a field within a group, and not the group',
      { source: { title: 'A', year: 2020 } },
      { source: { title: 'A', year: 2024 } },
      [{ do: 'set', at: ['source', 'year'], value: 2024 }],
    ],
    [
      'a field that is gone',
      { title: 'A', reviewed: '2026-01-01' },
      { title: 'A' },
      [{ do: 'remove', at: ['reviewed'] }],
    ],
    [
      'an item put in',
      { topics: ['a', 'c'] },
      { topics: ['a', 'b', 'c'] },
      [{ do: 'insert', at: ['topics', 1], value: 'b' }],
    ],
    ['an item taken away', { topics: ['a', 'b', 'c'] }, { topics: ['b', 'c'] }, [{ do: 'remove', at: ['topics', 0] }]],
    ['an item moved down', ['a', 'b', 'c'], ['b', 'c', 'a'], [{ do: 'move', at: [0], to: 2 }]],
    ['an item moved up', ['a', 'b', 'c'], ['c', 'a', 'b'], [{ do: 'move', at: [2], to: 0 }]],
    ['a list that was not there', {}, { topics: ['a'] }, [{ do: 'set', at: ['topics'], value: ['a'] }]],
  ])('%s', (_, before, after, changes) => {
    expect(findChanges(before, after)).toEqual(changes);
  });

  test('done one after the other they give what was wished, whatever was done', () => {
    const random = numbers(20261126);
    for (let round = 0; round < 3000; round += 1) {
      const before = group(random, 3);
      const after = random() < 0.5 ? group(random, 3) : shaken(before, random);
      const done = findChanges(before, after).reduce<Value | undefined>(applied, before);
      expect(done, JSON.stringify({ before, after })).toEqual(after);
    }
  });
});

/** As the server does them, in memory. */
function applied(values: Value | undefined, change: Change): Value | undefined {
  if (change.do === 'set') return put(values, change.at, change.value);
  if (change.do === 'body' || change.do === 'text') throw new Error('no text here');
  const index = Number(change.at.at(-1));
  const at = change.at.slice(0, -1);
  const holder = valueIn(values, at);
  if (!Array.isArray(holder)) {
    const { [String(change.at.at(-1))]: _, ...rest } = holder as Record<string, Value>;
    return put(values, at, rest);
  }
  if (change.do === 'insert') return put(values, at, holder.toSpliced(index, 0, change.value));
  if (change.do === 'remove') return put(values, at, holder.toSpliced(index, 1));
  return put(values, at, holder.toSpliced(index, 1).toSpliced(change.to, 0, holder[index]));
}

const put = (
  values: Value | undefined,
  at: Change extends { at: infer A } ? A : readonly (string | number)[],
  value: Value,
) => (at.length === 0 ? value : withValueIn(values, at, value));

function* lehmer(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

function numbers(seed: number): () => number {
  const source = lehmer(seed);
  return () => source.next().value as number;
}

const pick = <T>(random: () => number, from: readonly T[]) => from[Math.floor(random() * from.length)]!;

function group(random: () => number, depth: number): Value {
  const keys = ['a', 'b', 'c', 'd'].filter(() => random() < 0.7);
  return Object.fromEntries([['x', 1], ...keys.map((key) => [key, value(random, depth)] as const)]) as Value;
}

function value(random: () => number, depth: number): Value {
  const kind = random();
  if (depth > 0 && kind < 0.3) return group(random, depth - 1);
  if (depth > 0 && kind < 0.6) return Array.from({ length: Math.floor(random() * 5) }, () => value(random, depth - 1));
  return pick(random, ['', 'no', 'å', 1, true, 'b', 'c']);
}

/** Lists in another order, without some of their items, with others. */
function shaken(before: Value, random: () => number): Value {
  if (Array.isArray(before)) {
    const kept = before.filter(() => random() < 0.8).map((each: Value) => shaken(each, random));
    if (random() < 0.5) kept.sort(() => random() - 0.5);
    if (random() < 0.3) kept.splice(Math.floor(random() * kept.length), 0, 'ny');
    return kept;
  }
  if (typeof before !== 'object' || before === null) return random() < 0.2 ? 'annat' : before;
  return Object.fromEntries(Object.entries(before).map(([key, each]) => [key, shaken(each as Value, random)]));
}
