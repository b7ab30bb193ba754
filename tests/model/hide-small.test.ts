import { describe, expect, test } from 'vitest';
import { hideSmall, type ShownSum } from '../../src/model/hide-small.ts';
import { possibleRanges } from '../../src/model/possible-range.ts';
import { seeded, type Random } from '../bench/random.ts';

/** A table with its margins: a row a line, its numbers with spaces between. */
function table(lines: string, known: readonly string[] = []) {
  const rows = lines.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const names = rows.map((row, y) => row.map((_, x) => `${y}.${x}`));
  const counts = new Map(rows.flatMap((row, y) => row.map((count, x) => [`${y}.${x}`, count] as const)));
  const columns = names[0]!.map((_, x) => names.map((row) => row[x]!));
  const sums: ShownSum[] = [
    ...names.flat().map((id) => ({ id, parts: [id] })),
    ...names.map((parts, y) => ({ id: `rad ${y}`, parts })),
    ...columns.map((parts, x) => ({ id: `kolumn ${x}`, parts })),
    { id: 'alla', parts: names.flat() },
  ].map((sum) => ({ ...sum, isKnown: known.includes(sum.id) }));
  return { sums, counts };
}

const hiddenIn = (lines: string, known?: readonly string[]) => {
  const { sums, counts } = table(lines, known);
  return [...hideSmall(sums, counts)].sort();
};

describe('small numbers', () => {
  test('are none where all are enough, and nothing is hidden', () => {
    expect(hiddenIn('9 8\n7 6')).toEqual([]);
  });

  test('take the least of their own row and column with them, and of the two where those cross', () => {
    expect(hiddenIn('3 20 30\n40 9 60\n70 80 90')).toEqual(['0.0', '0.1', '1.0', '1.1']);
  });

  test('are hidden when they are nought too: ”nobody has” says it of everybody', () => {
    expect(hiddenIn('0 20 30\n40 9 60\n70 80 90')).toContain('0.0');
  });

  test('that are two nought in a row are not told by what the row has left', () => {
    const hidden = hiddenIn('0 0 30\n40 50 60');
    expect(hidden).toEqual(expect.arrayContaining(['0.0', '0.1']));
    expect(hidden.length).toBeGreaterThan(4);
  });

  test('are found by what everybody knows: a row’s total is never hidden, and reckoned with', () => {
    const hidden = hiddenIn('3 33\n2 15', ['rad 0', 'rad 1', 'alla']);
    expect(hidden).toEqual(['0.0', '0.1', '1.0', '1.1']);
  });

  test('hide nothing in vain where everybody knows that they are few', () => {
    expect(hiddenIn('2 1\n20 30', ['rad 0', 'alla', 'rad 1'])).toEqual(['0.0', '0.1', '1.0', '1.1']);
    expect(hiddenIn('3', ['alla'])).toEqual([]);
  });

  test('are hidden over two tables at once: one does not tell what the other hides', () => {
    const counts = new Map([
      ['a', 12],
      ['b', 3],
      ['c', 20],
    ]);
    const sums = [
      { id: 'a', parts: ['a'] },
      { id: 'a och b, i en annan tabell', parts: ['a', 'b'] },
      { id: 'alla', parts: ['a', 'b', 'c'] },
      { id: 'c', parts: ['c'] },
    ];
    expect(hideSmall(sums, counts).size).toBeGreaterThan(0);
    expect(rangeOf(['b'], shownOf(sums, counts), counts)).toBeGreaterThanOrEqual(5);
  });

  test('cannot be had out of any shown numbers by adding and subtracting, in a hundred tables', () => {
    const random = seeded(16);
    for (let round = 0; round < 100; round++) {
      const { sums, counts } = drawn(random);
      const hidden = hideSmall(sums, counts);
      const names = [...counts.keys()];
      const shown = sums.filter(({ id }) => !hidden.has(id)).map((sum) => vector(sum, names));
      for (const sum of sums) {
        if (!hidden.has(sum.id)) expect(sum.isKnown || valueOf(sum, counts) >= 5, sum.id).toBe(true);
        else expect(rank([...shown, vector(sum, names)]), `${round}: ${sum.id}`).toBe(rank(shown) + 1);
      }
    }
  });

  test('may be anything within a span of five, for whoever tries every table there is', () => {
    for (const lines of ['3 6\n7 2', '0 0 7\n5 6 0', '4 1\n1 4\n9 9', '1 9 0\n9 1 9']) {
      const { sums, counts } = table(lines);
      const hidden = hideSmall(sums, counts);
      const shown = shownOf(sums, counts);
      const possible = tables(shown, [...counts.keys()], 14);
      for (const sum of sums.filter((each) => hidden.has(each.id) && valueOf(each, counts) < 5)) {
        const values = possible.map((each) => valueOf(sum, each));
        expect(Math.max(...values) - Math.min(...values), `${lines}: ${sum.id}`).toBeGreaterThanOrEqual(5);
      }
    }
  });
});

test('what can be worked out is the same as what trying every table gives', () => {
  const random = seeded(7);
  for (let round = 0; round < 60; round++) {
    const names = ['a', 'b', 'c', 'd'];
    const counts = new Map(names.map((name) => [name, random.between(0, 4)]));
    const sums = Array.from({ length: random.between(1, 3) }, (_, id) => ({
      id: String(id),
      parts: random.some(names, random.between(1, 3)),
    }));
    const shown = [...sums, { id: 'alla', parts: names }];
    const possible = tables(
      shown.map((sum) => ({ ...sum, value: valueOf(sum, counts) })),
      names,
      16,
    );
    const known = shown.map((sum) => ({
      parts: sum.parts.map((part) => names.indexOf(part)),
      value: valueOf(sum, counts),
    }));
    names.forEach((name, place) => {
      const values = possible.map((each) => each.get(name)!);
      const { least, most } = possibleRanges(known)([place]);
      expect(Math.ceil(least)).toBeLessThanOrEqual(Math.min(...values));
      expect(Math.floor(most)).toBeGreaterThanOrEqual(Math.max(...values));
      expect(Math.min(...values) - least, 'no wider than halves').toBeLessThan(1);
      expect(most - Math.max(...values), 'no wider than halves').toBeLessThan(1);
    });
  }
});

test('a count that nothing known holds back has no greatest value', () => {
  expect(possibleRanges([])([0])).toEqual({ least: 0, most: Infinity, because: [] });
});

type Counts = ReadonlyMap<string, number>;

/** Kinds of unit by states, for some responsibilities, with all margins and the known number of units. */
function drawn(random: Random) {
  const [kinds, states] = [random.between(1, 3), random.between(2, 5)];
  const counts = new Map<string, number>();
  for (let kind = 0; kind < kinds; kind++)
    for (let state = 0; state < states; state++)
      counts.set(`${kind}.${state}`, random.chance(0.4) ? random.between(0, 6) : random.between(5, 40));
  const names = [...counts.keys()];
  const of = (place: number, value: number) => names.filter((name) => name.split('.')[place] === String(value));
  const isKnown = random.chance(0.5);
  const sums: ShownSum[] = [
    ...names.map((id) => ({ id, parts: [id] })),
    ...Array.from({ length: kinds }, (_, kind) => ({ id: `sort ${kind}`, parts: of(0, kind), isKnown })),
    ...Array.from({ length: states }, (_, state) => ({ id: `läge ${state}`, parts: of(1, state) })),
    { id: 'alla', parts: names, isKnown },
    { id: 'några', parts: random.some(names, 2) },
  ];
  return {
    sums: sums.filter(({ parts }, index) => sums.findIndex((each) => each.parts.join() === parts.join()) === index),
    counts,
  };
}

const valueOf = ({ parts }: Pick<ShownSum, 'parts'>, counts: Counts) =>
  parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);

const shownOf = (sums: readonly ShownSum[], counts: Counts) => {
  const hidden = hideSmall(sums, counts);
  return sums.filter(({ id }) => !hidden.has(id)).map((sum) => ({ ...sum, value: valueOf(sum, counts) }));
};

function rangeOf(parts: string[], shown: ReturnType<typeof shownOf>, counts: Counts): number {
  const names = [...counts.keys()];
  const places = (some: readonly string[]) => some.map((part) => names.indexOf(part));
  const { least, most } = possibleRanges(shown.map((sum) => ({ parts: places(sum.parts), value: sum.value })))(
    places(parts),
  );
  return most - least;
}

/** Every table that has the shown sums, no count over `highest`. */
function tables(shown: readonly (ShownSum & { value: number })[], names: readonly string[], highest: number): Counts[] {
  const [name, ...rest] = names;
  if (name === undefined) return shown.every(({ value }) => value === 0) ? [new Map()] : [];
  const most = Math.min(highest, ...shown.filter(({ parts }) => parts.includes(name)).map(({ value }) => value));
  return Array.from({ length: most + 1 }, (_, count) => count).flatMap((count) => {
    const left = shown.map((sum) => (sum.parts.includes(name) ? { ...sum, value: sum.value - count } : sum));
    const isOver = left.some(({ parts, value }) => value > 0 && !parts.some((part) => rest.includes(part)));
    return isOver ? [] : tables(left, rest, highest).map((each) => new Map([[name, count], ...each]));
  });
}

const vector = ({ parts }: ShownSum, names: readonly string[]) => names.map((name) => (parts.includes(name) ? 1 : 0));

/** How many of some rows are not sums of the others, reckoned in whole numbers. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, index) => index >= found && row[column] !== 0n);
    if (at < 0) continue;
    [left[found], left[at]] = [left[at]!, left[found]!];
    const pivot = left[found]!;
    for (let index = found + 1; index < left.length; index++) {
      const [factor, own] = [left[index]![column]!, pivot[column]!];
      left[index] = left[index]!.map((each, place) => each * own - pivot[place]! * factor);
    }
    found++;
  }
  return found;
}
