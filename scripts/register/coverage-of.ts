import type { UnitCoverage } from '../../src/model/coverage.ts';
import type { Unit } from '../../src/model/network.ts';
import type { Recipient } from '../data/person.ts';

/** Who each unit has, without names: a contact person before a deputy, and the latest confirmation of those with the role. */
export function coverageOf(units: readonly Unit[], recipients: readonly Recipient[]): UnitCoverage[] {
  return units.map(({ id: unit }) => {
    const own = recipients.filter((each) => each.unit === unit);
    const role = (['contact', 'deputy'] as const).find((each) => own.some((person) => person.role === each));
    if (!role) return { unit, role: 'vacant' };
    const confirmed = own
      .flatMap((each) => (each.role === role && each.confirmed ? [each.confirmed] : []))
      .toSorted()
      .at(-1);
    return { unit, role, ...(confirmed && { confirmed }) };
  });
}

/** The file of the coverage page, `content/network/coverage.yaml`. */
export function coverageYaml(counted: string, units: readonly UnitCoverage[]): string {
  const lines = units.map(
    ({ unit, role, confirmed }) =>
      `  - { unit: ${unit}, role: ${role}${confirmed ? `, confirmed: ${confirmed}` : ''} }`,
  );
  return `# Bemanning – vilka enheter som har någon i nätverket. Skrivs av npm run register -- coverage --write.
# Ändra inte för hand: nästa gång skrivs filen om. Inga namn står här. Enhet för enhet visas bara i nätverkets utgåva.
#
#   counted    dagen då registret räknades
#   role       contact (har kontaktperson), deputy (bara ersättare) eller vacant (ingen)
#   confirmed  när den som har uppdraget senast sa att uppgifterna stämmer

counted: ${counted}
units:${lines.length > 0 ? `\n${lines.join('\n')}` : ' []'}
`;
}
