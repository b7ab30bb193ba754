import type { Catalog } from '../../model/catalog.ts';
import type { Issue } from '../../model/issue.ts';
import type { LetterFinding, LetterFindings } from './letter-finding.ts';

/** Hints for an entry that stands twice in the letter, or that an earlier letter has told of. */
export function checkRepeats(issue: Issue, { issues }: Catalog, { hint }: LetterFindings): LetterFinding[] {
  const { entryIds } = issue.body;
  return entryIds.flatMap(({ target, line }, index) => {
    const isTwice = entryIds.findIndex((each) => each.target === target) < index;
    const earlier = issues.find(
      (each) => each.sent && each.id !== issue.id && each.body.entryIds.some((card) => card.target === target),
    );
    return [
      ...(isTwice ? [hint(line, '<Entry>', `artikeln ”${target}” står två gånger i brevet`, 'ta bort den ena')] : []),
      ...(earlier
        ? [
            hint(
              line,
              '<Entry>',
              `artikeln ”${target}” mejlades i brev ${earlier.id}`,
              'ta bort den, om inget har hänt sedan dess',
            ),
          ]
        : []),
    ];
  });
}
