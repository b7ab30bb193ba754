import type { Catalog } from '../model/catalog.ts';
import { COVERAGE_STATES, type CoverageState } from '../model/coverage.ts';
import { links } from '../model/links.ts';
import type { Unit } from '../model/network.ts';
import { COVERAGE_WORDS, standingOf } from './coverage-words.ts';

/** Who a unit has, `unknown` for one that was not counted. */
export type UnitState = CoverageState | 'unknown';

/** A unit: what it has, its name and its page. */
interface Square {
  state: UnitState;
  name: string;
  href: string;
}

/** The city's units as squares, departments and companies apart. */
export interface UnitSquares {
  groups: readonly { title: string; squares: readonly Square[] }[];
  /** What the looks of the squares mean, and how many there are of each. */
  keys: readonly { state: UnitState; words: string; count: number }[];
}

/**
 * A square for each unit in the network's own edition: it says who the unit has, by name, and leads to its page. In the
 * others nobody is to read where there is nobody, and until somebody has counted there is nothing to tell: then undefined,
 * since squares that are all empty would say that everybody lacks somebody.
 */
export function unitSquares({
  units,
  coverage,
  edition,
}: Pick<Catalog, 'units' | 'coverage' | 'edition'>): UnitSquares | undefined {
  if (edition !== 'network' || !coverage) return undefined;
  const square = ({ id, name }: Unit): Square => ({
    state: standingOf(coverage, id) ?? 'unknown',
    name,
    href: links.unit(id),
  });
  const group = (kind: Unit['kind']) => {
    const own = units.filter((unit) => unit.kind === kind);
    return { title: countKind(own.length, kind), squares: own.map(square) };
  };
  const groups = [group('forvaltning'), group('bolag')];
  const seen = groups.flatMap(({ squares }) => squares.map(({ state }) => state));
  const keys = [...COVERAGE_STATES, 'unknown' as const].flatMap((state) => {
    const count = seen.filter((each) => each === state).length;
    return count > 0 ? [{ state, words: COVERAGE_WORDS[state], count }] : [];
  });
  return { groups, keys };
}

/** How many places there are, where nobody has counted who has them. */
export function placesSentence({ units }: Pick<Catalog, 'units'>): string {
  const of = (kind: Unit['kind']) => countKind(units.filter((unit) => unit.kind === kind).length, kind);
  return `Nätverket har plats för ${of('forvaltning')} och ${of('bolag')}.`;
}

const countKind = (count: number, kind: Unit['kind']) =>
  `${count} ${kind === 'bolag' ? 'bolag' : count === 1 ? 'förvaltning' : 'förvaltningar'}`;
