import { coverageHints } from './coverage-checks.ts';
import { addMonths, type IsoDate } from './dates.ts';
import type { Everything } from './everything.ts';
import { guidanceHints } from './guidance-hints.ts';
import { lawHints } from './law-hints.ts';
import { meetingHints } from './meeting-hints.ts';
import type { Problem } from './problem.ts';
import { searchHints } from './search-hints.ts';

/** What an editor should see to soon, but what stops nothing: what a draft still lacks, texts past their review, an assessment soon too old. */
export function findHints(all: Everything, today: IsoDate): Problem[] {
  const reviewed = [...all.entries.filter(({ value }) => value.status === 'published'), ...all.pages];
  const overdue = reviewed.filter(({ value }) => value.reviewBy < today);
  const assessment = all.accessibility;
  const assessed = assessment?.value.assessed;
  return [
    ...all.unfinished,
    ...overdue.map(({ file, lineOf }) => ({
      file,
      line: lineOf(['reviewBy']),
      field: 'reviewBy',
      fault: 'texten skulle ha granskats',
      remedy: 'läs igenom den mot källan, skriv dagens datum i reviewed och ett nytt datum här',
    })),
    ...lawHints(all, today),
    ...guidanceHints(all),
    ...searchHints(all),
    ...meetingHints(all),
    ...coverageHints(all, today),
    // Digg wants a fresh statement each year; a month's notice is what it takes to have one made.
    ...(assessment && assessed && addMonths(assessed, 11) < today
      ? [
          {
            file: assessment.file,
            line: assessment.lineOf(['assessed']),
            field: 'assessed',
            fault: 'bedömningen av tillgängligheten är snart, eller redan, ett år gammal',
            remedy: 'gör en ny bedömning och skriv datumet här',
          },
        ]
      : []),
  ];
}
