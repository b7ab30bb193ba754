/** What is known of some counts, none of which is under nought: the sum of those at `parts`. */
export interface KnownSum {
  parts: readonly number[];
  value: number;
}

/** Between which values a sum must lie, and which of the known sums say so (their places in the list). */
export interface PossibleRange {
  least: number;
  /** Infinity when nothing known holds it back. */
  most: number;
  because: readonly number[];
}

const SMALL = 1e-7;

/**
 * All that somebody can work out of unknown sums from the known ones: not only by adding and subtracting them, but
 * also from no count being under nought. Linear programming (the simplex method).
 * @returns asks for one sum, by which counts it is made of
 */
export function possibleRanges(known: readonly KnownSum[]): (parts: readonly number[]) => PossibleRange {
  const width = 1 + Math.max(-1, ...known.flatMap(({ parts }) => parts));
  const table = feasible(width, known);
  return (parts) => {
    // A count that no known sum has is held back by nothing.
    if (parts.some((part) => part >= width)) return { least: 0, most: Infinity, because: [] };
    const most = largest(table, width, parts, 1);
    const least = largest(table, width, parts, -1);
    return { least: 0 - least.value, most: most.value, because: [...new Set([...least.because, ...most.because])] };
  };
}

/** Rows of equations, and for each the column that it gives the value of; the last column is what a row is equal to. */
interface Table {
  rows: Float64Array[];
  basis: number[];
}

/** Some counts that fit all that is known: each equation begins with a variable of its own, which is driven to nought. */
function feasible(width: number, known: readonly KnownSum[]): Table {
  const last = width + known.length;
  const rows = known.map(({ parts, value }, index) => {
    const row = new Float64Array(last + 1);
    for (const part of parts) row[part] = 1;
    row[width + index] = 1;
    row[last] = value;
    return row;
  });
  const table = { rows, basis: known.map((_, index) => width + index) };
  const goal = new Float64Array(last + 1);
  for (const row of rows) for (let at = 0; at <= last; at++) if (at < width || at === last) goal[at]! += row[at]!;
  climb(table, goal, width);
  table.rows.forEach((row, index) => {
    const column =
      table.basis[index]! >= width ? row.findIndex((each, at) => at < width && Math.abs(each) > SMALL) : -1;
    if (column >= 0) pivot(table, goal, index, column);
  });
  return table;
}

/** The largest value of the sum of some counts, times `sign`, and the equations that hold it there. */
function largest(table: Table, width: number, parts: readonly number[], sign: number) {
  const last = width + table.rows.length;
  const goal = new Float64Array(last + 1);
  for (const part of parts) goal[part] = sign;
  table.rows.forEach((row, index) => {
    const factor = goal[table.basis[index]!]!;
    if (factor !== 0) subtract(goal, row, factor);
  });
  if (!climb(table, goal, width)) return { value: Infinity, because: [] };
  const because = table.rows.flatMap((_, index) => (Math.abs(goal[width + index]!) > SMALL ? [index] : []));
  return { value: -tidy(goal[last]!), because };
}

const tidy = (value: number) => (Math.abs(value - Math.round(value)) < 1e-5 ? Math.round(value) : value);

/** Steps by the steepest way up; after these by the lowest column, which is slow but never goes in circles (Bland’s rule). */
const STEEP_STEPS = 1000;

/** Raises the goal as far as it goes. @returns false when nothing stops it */
function climb(table: Table, goal: Float64Array, width: number): boolean {
  for (let step = 0; ; step++) {
    const column =
      step < STEEP_STEPS ? steepest(goal, width) : goal.findIndex((each, at) => at < width && each > SMALL);
    if (column < 0) return true;
    const row = leaving(table, column);
    if (row < 0) return false;
    pivot(table, goal, row, column);
  }
}

function steepest(goal: Float64Array, width: number): number {
  let best = -1;
  for (let at = 0; at < width; at++) if (goal[at]! > SMALL && (best < 0 || goal[at]! > goal[best]!)) best = at;
  return best;
}

/** The row that holds a column back first; of several the one with the lowest variable, so that it never goes in circles. */
function leaving({ rows, basis }: Table, column: number): number {
  let [best, least] = [-1, Infinity];
  rows.forEach((row, index) => {
    if (row[column]! <= SMALL) return;
    const ratio = row.at(-1)! / row[column]!;
    const isTie = Math.abs(ratio - least) <= SMALL;
    if (isTie ? basis[index]! < basis[best]! : ratio < least) [best, least] = [index, ratio];
  });
  return best;
}

function pivot({ rows, basis }: Table, goal: Float64Array, at: number, column: number): void {
  const row = rows[at]!;
  const factor = row[column]!;
  for (let index = 0; index < row.length; index++) row[index]! /= factor;
  for (const other of [...rows, goal]) if (other !== row && other[column] !== 0) subtract(other, row, other[column]!);
  basis[at] = column;
}

/** Nearly all are whole numbers; what the machine makes of them is set right, so that faults do not grow. */
function subtract(from: Float64Array, row: Float64Array, factor: number): void {
  for (let index = 0; index < row.length; index++) {
    if (row[index] === 0) continue;
    const value = from[index]! - factor * row[index]!;
    const whole = Math.round(value);
    from[index] = Math.abs(value - whole) < 1e-9 ? whole : value;
  }
}
