import { isAccepted, type Accept } from './accepts.ts';
import type { Everything } from './everything.ts';
import { HINT_KINDS, hintsOf, type Hint } from './hint-kinds.ts';
import { about, type Parsed } from './raw.ts';

/** The hints that nobody has silenced, and one for each silencing that silences nothing. */
export function withoutAccepted(hints: readonly Hint[], all: Everything): Hint[] {
  const texts: Parsed<{ accepts: readonly Accept[] }>[] = [...all.entries, ...all.issues, ...all.pages];
  const silencing = texts.filter(({ value }) => value.accepts.length > 0);
  const byFile = new Map(silencing.map((each) => [each.file, each.value.accepts]));
  const idle = silencing.flatMap((each) => {
    const own = hints.filter(({ file }) => file === each.file);
    return each.value.accepts.flatMap((accept, index) =>
      own.some(({ hint, fault }) => isAccepted([accept], hint, fault))
        ? []
        : [
            about(each)(
              ['accepts', index],
              `inget tips om ${HINT_KINDS[accept.hint].toLocaleLowerCase('sv')} att tysta`,
              'ta bort punkten ur accepts',
            ),
          ],
    );
  });
  const kept = hints.filter(({ file, hint, fault }) => !isAccepted(byFile.get(file) ?? [], hint, fault));
  return [...kept, ...hintsOf('tystad', idle)];
}
