import type { IsoDate } from './dates.ts';
import type { Entry } from './entry.ts';
import { when, type Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** A change is made after its text was published, and is not told of before it is made. */
export function checkChanges(entry: Parsed<Entry>, today: IsoDate): Problem[] {
  const { changes, published } = entry.value;
  return changes.flatMap(({ date, noticed }, index) => [
    ...at(entry, index, 'date', [
      ...when(date < published, 'ligger före published', 'skriv dagen då den publicerade texten ändrades'),
      ...when(date > today && date > published, 'är inte här än', 'skriv raden den dag då texten ändras'),
    ]),
    ...at(entry, index, 'noticed', [
      ...when(
        noticed !== undefined && noticed < date,
        'ligger före ändringen',
        'låt raden stå som newsletter -- notice skrev den',
      ),
    ]),
  ]);
}

const at = (entry: Parsed<Entry>, index: number, field: string, findings: ReturnType<typeof when>): Problem[] =>
  findings.map(([fault, remedy]) => about(entry)(['changes', index, field], fault, remedy));
