import { FEWEST_SHOWN } from './poll.ts';
import { possibleRanges, type KnownSum, type PossibleRange } from './possible-range.ts';

/** A number that somebody wants to show: a sum of counts. */
export interface ShownSum {
  id: string;
  /** The counts that it is made of, by the names of the finest division: `skola-klart`, `bolag-klart` … */
  parts: readonly string[];
  /** Anybody knows it already, such as how many units the city has: it is never hidden, and is reckoned with. */
  isKnown?: boolean;
}

/**
 * Which numbers must not be shown. Those under five, nought too, since they could point somebody out; and then the
 * least of the others that let one of them be worked out, until whoever has every number that is shown, in all tables
 * together, and knows that no count is under nought, can tell none of the small ones closer than to a span of five
 * (or to what can be told from what anybody knows already). So give it all tables at once, with the same names for the same counts.
 * A hidden number is written as ”visas inte” whichever of the two reasons there is.
 * @param counts how many there are of each of the finest division; a name that is missing counts nought
 * @returns the ids of what is hidden
 */
export function hideSmall(sums: readonly ShownSum[], counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const group of connected(weighed(sums, counts))) for (const id of hideIn(group)) hidden.add(id);
  return hidden;
}

interface Weighed extends KnownSum {
  ids: string[];
  isKnown: boolean;
}

/**
 * Sums as numbers. Counts that no sum tells apart are one; sums of the same counts are one. A count that nobody wants to
 * show, and so has no id, could still be what is left when one sum is taken from another.
 */
function weighed(sums: readonly ShownSum[], counts: ReadonlyMap<string, number>): Weighed[] {
  const sumsOf = new Map<string, number[]>();
  sums.forEach(({ parts }, index) => {
    for (const part of new Set(parts)) sumsOf.set(part, [...(sumsOf.get(part) ?? []), index]);
  });
  const places = new Map<string, number>();
  const values: number[] = [];
  const partsOf = sums.map((): number[] => []);
  for (const [part, where] of sumsOf) {
    const known = places.get(where.join());
    const place = known ?? places.size;
    if (known === undefined) for (const index of where) partsOf[index]!.push(place);
    places.set(where.join(), place);
    values[place] = (values[place] ?? 0) + (counts.get(part) ?? 0);
  }
  const alike = new Map<string, Weighed>();
  sums.forEach(({ id, isKnown = false }, index) => {
    const parts = partsOf[index]!;
    const same = alike.get(parts.join());
    if (same) [same.ids, same.isKnown] = [[...same.ids, id], same.isKnown || isKnown];
    else alike.set(parts.join(), { ids: [id], parts, value: total(parts, values), isKnown });
  });
  const unasked = values.map((value, part): Weighed => ({ ids: [], parts: [part], value, isKnown: false }));
  return [...alike.values(), ...unasked.filter(({ parts }) => !alike.has(parts.join()))];
}

const total = (parts: readonly number[], values: readonly number[]) =>
  parts.reduce((sum, part) => sum + values[part]!, 0);

/** Groups of sums that have counts in common; one group says nothing of another. */
function connected(sums: readonly Weighed[]): Weighed[][] {
  const groups: { parts: Set<number>; sums: Weighed[] }[] = [];
  for (const sum of sums) {
    const touched = groups.filter(({ parts }) => sum.parts.some((part) => parts.has(part)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push({
      parts: new Set([...sum.parts, ...touched.flatMap(({ parts }) => [...parts])]),
      sums: [...touched.flatMap((group) => group.sums), sum],
    });
  }
  return groups.map((group) => group.sums);
}

function hideIn(group: readonly Weighed[]): string[] {
  const isSmall = ({ isKnown, value }: Weighed) => !isKnown && value < FEWEST_SHOWN;
  const shown = new Set(group.filter((sum) => sum.ids.length > 0 && !isSmall(sum)));
  const ofKnown = possibleRanges(group.filter(({ isKnown }) => isKnown));
  const guarded = group
    .filter(isSmall)
    .map(({ parts }) => ({ parts, span: Math.min(FEWEST_SHOWN, spanOf(ofKnown(parts))) }));
  const besides: Weighed[] = [];
  for (const each of guarded)
    for (let next = tooMuch(each, shown); next; next = tooMuch(each, shown)) {
      shown.delete(next);
      besides.push(next);
    }
  for (const sum of besides.toSorted((one, other) => other.value - one.value)) {
    const rangeOf = possibleRanges([...shown.add(sum)]);
    if (guarded.some(({ parts, span }) => spanOf(rangeOf(parts)) < span)) shown.delete(sum);
  }
  return group.filter((sum) => !shown.has(sum)).flatMap(({ ids }) => ids);
}

interface Guarded {
  parts: readonly number[];
  /** How far apart the least and the greatest that it may be must lie. */
  span: number;
}

const spanOf = ({ least, most }: PossibleRange) => most - least;

/** What to hide next, while a small sum can be told too closely: the least of those that say so. */
function tooMuch({ parts, span }: Guarded, shown: ReadonlySet<Weighed>): Weighed | undefined {
  const list = [...shown];
  const range = possibleRanges(list)(parts);
  if (spanOf(range) >= span) return undefined;
  return range.because
    .map((index) => list[index]!)
    .filter(({ isKnown }) => !isKnown)
    .sort((one, other) => one.value - other.value)[0];
}
