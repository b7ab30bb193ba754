import { doubled } from './doublets.ts';
import type { Everything } from './everything.ts';
import { isUnitKnown, missingUnit, suggestUnit } from './network-checks.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

/** What the guideline says of itself and of units: no id twice, no unit that does not exist, nobody asked who is no unit. */
export function checkGuideline(all: Everything): Problem[] {
  const { guideline } = all;
  if (!guideline) return [];
  const { responsibilities } = guideline.value;
  const fault = (index: number, path: readonly PropertyKey[], words: string, remedy: string) =>
    about(guideline)(['responsibilities', index, ...path], words, remedy);
  return [
    ...doubled(responsibilities.map(({ id }) => id)).map(([id, index]) =>
      fault(index, ['id'], `id ”${id}” står två gånger`, 'ge det ena ansvaret ett annat id'),
    ),
    ...responsibilities.flatMap(({ who, units, followUp }, index) => [
      ...when(who === 'units' && !units, () =>
        fault(index, ['who'], 'är units, men ingen enhet är uppräknad', 'lägg till raden `units: [enhetens-id]`'),
      ),
      ...when(who !== 'units' && Boolean(units), () =>
        fault(index, ['units'], `står fast who är ${who}`, 'ta bort raden, eller skriv who: units'),
      ),
      ...when(who === 'function' && Boolean(followUp), () =>
        fault(
          index,
          ['followUp'],
          'frågar enheterna om något som en funktion har ansvar för',
          'ta bort raden, eller skriv i who vilka enheter som har ansvaret',
        ),
      ),
      ...(units ?? []).flatMap((unit, at) =>
        when(!isUnitKnown(unit, all), () => fault(index, ['units', at], missingUnit(unit), suggestUnit(unit, all))),
      ),
    ]),
  ];
}

const when = (condition: boolean, problem: () => Problem): Problem[] => (condition ? [problem()] : []);
