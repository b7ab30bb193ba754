import { listed, type Catalog } from '../model/catalog.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Unit } from '../model/network.ts';

/** Meetings from today on, the next one first. */
export const upcoming = (catalog: Catalog): Meeting[] =>
  listed(catalog.meetings)
    .filter(({ date }) => date >= catalog.today)
    .toReversed();

/** Meetings before today, the latest first. */
export const past = (catalog: Catalog): Meeting[] =>
  listed(catalog.meetings).filter(({ date }) => date < catalog.today);

export interface UnitLine {
  name: string;
  short?: string | undefined;
  facts: string[];
}

/** Departments, and companies under their cluster, as lines; what nobody has confirmed says so. */
export function unitGroups(catalog: Catalog): { name: string; id: string; units: UnitLine[] }[] {
  const name = (id: string) => catalog.units.find((unit) => unit.id === id)?.name ?? id;
  const line = ({ name: own, short, board, parent, confirmed }: Unit): UnitLine => ({
    name: own,
    short,
    facts: [board, parent && `dotterbolag till ${name(parent)}`, !confirmed && 'ej bekräftad'].filter(
      (fact): fact is string => typeof fact === 'string' && fact !== '',
    ),
  });
  const group = (title: string, id: string, kind: Unit['kind']) => ({
    name: title,
    id,
    units: catalog.units.filter((unit) => unit.kind === kind).map(line),
  });
  return [group('Förvaltningar', 'forvaltningar', 'forvaltning'), group('Bolag', 'bolag', 'bolag')];
}
