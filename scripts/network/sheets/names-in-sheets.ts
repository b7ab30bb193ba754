import { dataFolder } from '../../data/data-folder.ts';
import { askDatabase } from '../../data/database.ts';
import { knownNames } from '../../data/known-persons.ts';
import { firstNamesIn, nameFinder, type NameFinder } from '../../data/name-finder.ts';
import { allRecipients } from '../../data/recipients.ts';
import type { SheetChange } from './sheet-changes.ts';

/** What the register knows that must not come into a round's file. */
export interface RegisteredNames {
  /** Whether a text holds the whole name of anybody: that stops a sheet. */
  hasName: NameFinder;
  /** Words of a text that may be the first names of a unit's own contact persons and deputies: those are shown. */
  firstNames: (text: string, unit: string) => string[];
}

/** Read once. A computer without a register knows nobody. */
export function registeredNames(): RegisteredNames {
  const known = askDatabase(dataFolder(), (database) => {
    const people = allRecipients(database).filter(({ role }) => role !== 'subscriber');
    const byUnit = Map.groupBy(people, ({ unit }) => unit);
    const namesOf = (unit: string) => (byUnit.get(unit) ?? []).map(({ name }) => name);
    return {
      hasName: nameFinder(knownNames(database)),
      firstNames: (text: string, unit: string) => firstNamesIn(text, namesOf(unit)),
    };
  });
  return known ?? { hasName: () => false, firstNames: () => [] };
}

/** Of what would be written, each text that may hold a first name, with the words: `Skolan, rutin: ”Örjan”`. */
export function perhapsNames(changes: readonly SheetChange[], { firstNames }: RegisteredNames): string[] {
  return changes.flatMap(({ unit, ask, answer }) => {
    const texts = [answer.words, answer.evidence, answer.next].map((text) => text ?? '');
    const found = [...new Set(texts.flatMap((text) => firstNames(text, unit)))];
    return found.length > 0 ? [`${unit}, ${ask}: ${found.map((word) => `”${word}”`).join(', ')}`] : [];
  });
}
