import { COVERAGE_STATES, type CoverageFile, type UnitCoverage } from '../../src/model/coverage.ts';
import type { Unit } from '../../src/model/network.ts';
import type { Recipient } from '../data/person.ts';

/**
 * Who each unit has, without names: a contact person before a deputy, and when the facts of those with the role were
 * last given or confirmed.
 */
export function coverageOf(units: readonly Unit[], recipients: readonly Recipient[]): UnitCoverage[] {
  return units.map(({ id: unit }) => {
    const own = recipients.filter((each) => each.unit === unit);
    const role = (['contact', 'deputy'] as const).find((each) => own.some((person) => person.role === each));
    if (!role) return { unit, role: 'vacant' };
    const days = own.flatMap((each) => (each.role === role ? [each.since, each.confirmed ?? each.since] : []));
    return { unit, role, confirmed: days.toSorted().at(-1)! };
  });
}

/** The file of the coverage page, `content/network/coverage.yaml`. */
export function coverageYaml({ counted, units, history }: CoverageFile): string {
  const rows = units.map(
    ({ unit, role, confirmed }) =>
      `  - { unit: ${unit}, role: ${role}${confirmed ? `, confirmed: ${confirmed}` : ''} }`,
  );
  const earlier = history.map((line) => {
    const states = COVERAGE_STATES.filter((state) => line[state].length > 0);
    return `  - { ${[`counted: ${line.counted}`, ...states.map((state) => `${state}: [${line[state].join(', ')}]`)].join(', ')} }`;
  });
  const list = (lines: string[]) => (lines.length > 0 ? `\n${lines.join('\n')}` : ' []');
  return `# Bemanning – vilka enheter som har någon i nätverket mot våldsbejakande extremism. Inga namn står här.
# Skrivs av npm run register -- coverage --write. Ändra inte för hand: nästa gång skrivs filen om.
# Enhet för enhet, och historiken, visas bara i nätverkets utgåva.
#
#   counted    dagen då registret räknades
#   role       contact (har kontaktperson), deputy (bara ersättare) eller vacant (ingen)
#   confirmed  när uppgifterna om den som har uppdraget senast lämnades eller bekräftades
#   history    tidigare räkningar, en rad för varje dag; unconfirmed = kontaktperson med uppgifter äldre än ett halvår.
#              Gallras med npm run register -- coverage --dispose när npm run check säger till.

counted: ${counted}
units:${list(rows)}
history:${list(earlier)}
`;
}
