import type { Catalog } from '../model/catalog.ts';
import { COVERAGE_STATES, type CoverageState } from '../model/coverage.ts';
import { links } from '../model/links.ts';
import type { Unit } from '../model/network.ts';
import { COVERAGE_WORDS, standingOf } from './coverage-words.ts';

/** Who a unit has, `unknown` for one that was not counted. */
export type UnitState = CoverageState | 'unknown';

/** A unit: what it has, its name and its page, where an edition may say so. */
interface Square {
  state?: UnitState;
  name?: string;
  href?: string;
}

/** The city's units as squares, departments and companies apart. */
export interface UnitSquares {
  groups: readonly { title: string; squares: readonly Square[] }[];
  /** What the looks of the squares mean, and how many there are of each: none where they are all alike. */
  keys: readonly { state: UnitState; words: string; count: number }[];
}

/**
 * A square for each unit. In the network's own edition it says who the unit has, by name, and leads to its page; in the
 * others a square is a unit and no more, so that nobody reads where there is nobody.
 */
export function unitSquares({
  units,
  coverage,
  edition,
}: Pick<Catalog, 'units' | 'coverage' | 'edition'>): UnitSquares {
  const square = ({ id, name }: Unit): Square => {
    if (edition !== 'network') return {};
    const state = standingOf(coverage, id);
    return { ...(state && { state }), name, href: links.unit(id) };
  };
  const group = (kind: Unit['kind'], one: string, many: string) => {
    const own = units.filter((unit) => unit.kind === kind);
    return { title: `${own.length} ${own.length === 1 ? one : many}`, squares: own.map(square) };
  };
  const groups = [group('forvaltning', 'förvaltning', 'förvaltningar'), group('bolag', 'bolag', 'bolag')];
  const seen = groups.flatMap(({ squares }) => squares.map(({ state }) => state));
  const keys = [...COVERAGE_STATES, 'unknown' as const].flatMap((state) => {
    const count = seen.filter((each) => each === state).length;
    return count > 0 ? [{ state, words: COVERAGE_WORDS[state], count }] : [];
  });
  return { groups, keys };
}
