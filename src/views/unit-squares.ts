import type { Catalog } from '../model/catalog.ts';
import type { ContactRole } from '../model/coverage.ts';
import type { Unit } from '../model/network.ts';
import { links } from '../model/links.ts';

/** Who a unit has, `unknown` for one that was not counted; undefined where nobody may read it unit by unit. */
export type UnitState = ContactRole | 'unknown';

/** The city's units as squares, departments and companies apart. */
export interface UnitSquares {
  groups: readonly { title: string; squares: readonly { state?: UnitState; name?: string; href?: string }[] }[];
  /** What the looks of the squares mean: none where they are all alike. */
  keys: readonly { state: UnitState; words: string }[];
}

const KEYS: Record<UnitState, string> = {
  contact: 'har kontaktperson',
  deputy: 'har bara ersättare',
  vacant: 'saknar',
  unknown: 'inte räknad',
};

/**
 * A square for each unit. In the network's own edition it says who the unit has, by name; in the others a square is a
 * unit and no more, so that nobody reads where there is nobody.
 */
export function unitSquares({ units, coverage }: Pick<Catalog, 'units' | 'coverage'>): UnitSquares {
  const roles = new Map(coverage?.units.map(({ unit, role }) => [unit, role]));
  const square = ({ id, name }: Unit) =>
    roles.size > 0 ? { state: roles.get(id) ?? ('unknown' as const), name, href: links.coverageOf(id) } : {};
  const group = (kind: Unit['kind'], one: string, many: string) => {
    const own = units.filter((unit) => unit.kind === kind);
    return { title: `${own.length} ${own.length === 1 ? one : many}`, squares: own.map(square) };
  };
  const groups = [group('forvaltning', 'förvaltning', 'förvaltningar'), group('bolag', 'bolag', 'bolag')];
  const seen = new Set(groups.flatMap(({ squares }) => squares.flatMap(({ state }) => state ?? [])));
  const keys = (Object.keys(KEYS) as UnitState[]).filter((state) => seen.has(state));
  return { groups, keys: keys.map((state) => ({ state, words: KEYS[state] })) };
}
