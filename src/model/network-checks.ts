import { knownIds, suggestId, unknownIds } from './entry-references.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** What the lists of the network say of units: each must be there. While a unit's own file has a fault nobody is accused. */
export function checkNetwork(all: Everything): Problem[] {
  return [
    ...all.units.flatMap((unit) => [...checkParent(unit, all), ...checkAudiences(unit, all)]),
    ...checkDomains(all),
  ];
}

/** The unit that was meant, by its name or by letters that are nearly the same. */
export const suggestUnit = (unit: string, { units }: Pick<Everything, 'units'>) =>
  suggestId(unit, new Map(units.map(({ value }) => [value.id, [value.name]])), 'network/units, utan .yaml');

/** True for a unit that exists, and for one whose own file has a fault. */
export function isUnitKnown(unit: string, { units, faulty }: Everything): boolean {
  return units.some(({ value }) => value.id === unit) || faulty.has(`network/units/${unit}.yaml`);
}

/** The fault of naming a unit that does not exist. */
export const missingUnit = (unit: string) => `enheten ”${unit}” finns inte`;

/** A parent company that does not exist. */
function checkParent(unit: Parsed<Everything['units'][number]['value']>, all: Everything): Problem[] {
  const { parent } = unit.value;
  if (!parent || isUnitKnown(parent, all)) return [];
  return [
    about(unit)(
      ['parent'],
      missingUnit(parent),
      suggestUnit(parent, { units: all.units.filter(({ value }) => value.id !== unit.value.id) }),
    ),
  ];
}

/** An audience that does not exist. */
function checkAudiences(unit: Parsed<Everything['units'][number]['value']>, all: Everything): Problem[] {
  if (all.faulty.has('audiences.yaml')) return [];
  return unknownIds(unit, 'audiences', unit.value.audiences ?? [], knownIds(all).audiences, 'audiences.yaml');
}

/** Units that do not exist, and domains that stand twice or on both sides. */
function checkDomains(all: Everything): Problem[] {
  if (!all.domains) return [];
  const fault = about(all.domains);
  const { work, pupils } = all.domains.value;
  const names = [...work.map((each) => each.domain), ...pupils];
  const place = (index: number) => (index < work.length ? ['work', index, 'domain'] : ['pupils', index - work.length]);
  const doublets = names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [fault(place(index), `domänen ”${name}” står två gånger`, 'ta bort den ena raden')]
      : [],
  );
  const unknown = work.flatMap(({ unit }, index) =>
    !unit || isUnitKnown(unit, all) ? [] : [fault(['work', index, 'unit'], missingUnit(unit), suggestUnit(unit, all))],
  );
  return [...doublets, ...unknown];
}
