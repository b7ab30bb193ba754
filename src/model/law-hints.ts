import { addMonths, type IsoDate } from './dates.ts';
import { lawTitle } from './law.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

/** Months after which somebody should look a law up anew. */
const FRESH = 6;

/** Laws that nobody has looked at for six months, each with the pages that lean on it, and those read in an old copy. */
export function lawHints(all: Everything, today: IsoDate): Problem[] {
  const stale = all.laws.filter(({ value }) => addMonths(value.checked, FRESH) < today);
  const oldCopies = all.laws.filter(
    (law) => !stale.includes(law) && law.value.wording && addMonths(law.value.wording, FRESH) < today,
  );
  const [first] = oldCopies;
  return [
    ...stale.map((law) =>
      about(law)(
        ['checked'],
        `ingen har kontrollerat ${lawTitle(law.value)} på ett halvår; ${leaning(all, law.value.id)}`,
        'slå upp lagen, rätta texterna om den har ändrats, och skriv dagens datum i checked',
      ),
    ),
    ...(first
      ? [
          about(first)(
            ['wording'],
            `${oldCopies.length} lagar är lästa i en lydelse som är äldre än ett halvår`,
            'slå upp dem med raden wording på riksdagen.se, skriv dagens datum i checked och ta bort wording',
          ),
        ]
      : []),
  ];
}

function leaning(all: Everything, id: string): string {
  const files = all.entries.filter(({ value }) => value.laws.includes(id)).map(({ file }) => file);
  return files.length > 0 ? `texter som bygger på den: ${files.join(', ')}` : 'ingen text bygger på den';
}
