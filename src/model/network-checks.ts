import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** What the lists of the network say of units: each must be there. While a unit's own file has a fault nobody is accused. */
export function checkNetwork(all: Everything): Problem[] {
  return [...all.units.flatMap((unit) => checkParent(unit, all)), ...checkDomains(all), ...checkCoverage(all)];
}

const FILE_NAME = 'utan .yaml';

function isKnown(unit: string, { units, faulty }: Everything): boolean {
  return units.some(({ value }) => value.id === unit) || faulty.has(`network/units/${unit}.yaml`);
}

const missing = (unit: string) => `enheten ”${unit}” finns inte`;

/** A parent company that does not exist. */
function checkParent(unit: Parsed<Everything['units'][number]['value']>, all: Everything): Problem[] {
  const { parent } = unit.value;
  if (!parent || isKnown(parent, all)) return [];
  return [about(unit)(['parent'], missing(parent), `skriv filnamnet på moderbolagets fil, ${FILE_NAME}`)];
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
    !unit || isKnown(unit, all)
      ? []
      : [fault(['work', index, 'unit'], missing(unit), `skriv filnamnet på enhetens fil, ${FILE_NAME}`)],
  );
  return [...doublets, ...unknown];
}

const ANEW = 'skriv om filen: npm run register -- coverage --write';

/** Units that do not exist or stand twice. */
function checkCoverage(all: Everything): Problem[] {
  const { coverage } = all;
  if (!coverage) return [];
  const ids = coverage.value.units.map(({ unit }) => unit);
  return ids.flatMap((unit, index) => {
    const fault =
      ids.indexOf(unit) < index ? `enheten ”${unit}” står två gånger` : !isKnown(unit, all) && missing(unit);
    return fault ? [about(coverage)(['units', index, 'unit'], fault, ANEW)] : [];
  });
}
