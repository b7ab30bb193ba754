import { connectionHints } from './connection-hints.ts';
import { coverageHints } from './coverage-checks.ts';
import { addMonths, type IsoDate } from './dates.ts';
import type { Everything } from './everything.ts';
import { guidanceHints } from './guidance-hints.ts';
import { hintsOf, type Hint } from './hint-kinds.ts';
import { lawHints } from './law-hints.ts';
import { linkHints } from './link-hints.ts';
import { meetingHints } from './meeting-hints.ts';
import type { Problem } from './problem.ts';
import type { RawContent } from './raw.ts';
import { ownWordsOf } from './words-of-portal.ts';
import { misspelt } from './reading/misspelt.ts';
import { readAlong } from './reading/read-along.ts';
import { wrapped } from './reading/wrapped.ts';
import { spellingBy, type Spelling } from './reading/spelling.ts';
import { searchHints } from './search-hints.ts';

/** What an editor should see to soon, but what stops nothing: what is due, what is missing, and what a colleague would say of the texts. */
export function findHints(all: Everything, raw: RawContent, today: IsoDate): Hint[] {
  const terms = all.terms.map(({ value }) => value);
  const around = { today, terms, lists: JSON.stringify([today, terms]) };
  return [
    ...hintsOf('utkast', all.unfinished),
    ...hintsOf('granskning', [...overdue(all, today), ...oldAssessment(all, today)]),
    ...hintsOf('lag', lawHints(all, today)),
    ...hintsOf('lank', linkHints(all)),
    ...hintsOf('kontaktvag', guidanceHints(all)),
    ...hintsOf('lasarord', searchHints(all)),
    ...hintsOf('nat', [...meetingHints(all), ...coverageHints(all, today)]),
    ...hintsOf('bilaga', raw.hints ?? []),
    ...connectionHints(all),
    ...raw.files.flatMap((file) => readAlong(file, around)),
    ...raw.files.flatMap((file) => wrapped(file)),
    ...spellingHints(all, raw),
  ];
}

function spellingHints(all: Everything, { files, swedish }: RawContent): Hint[] {
  if (!swedish) return [];
  const own = ownWordsOf(all);
  let made: Spelling | undefined;
  const spelling = () => (made ??= spellingBy(swedish(), own));
  return files.flatMap((file) => misspelt(file, { spelling, lists: own.text }));
}

function overdue(all: Everything, today: IsoDate): Problem[] {
  const reviewed = [...all.entries.filter(({ value }) => value.status === 'published'), ...all.pages];
  return reviewed
    .filter(({ value }) => value.reviewBy < today)
    .map(({ file, lineOf }) => ({
      file,
      line: lineOf(['reviewBy']),
      field: 'reviewBy',
      fault: 'texten skulle ha granskats',
      remedy: 'läs igenom den mot källan, skriv dagens datum i reviewed och ett nytt datum här',
    }));
}

/** Digg wants a fresh statement each year; a month's notice is what it takes to have one made. */
function oldAssessment({ accessibility }: Everything, today: IsoDate): Problem[] {
  const assessed = accessibility?.value.assessed;
  if (!accessibility || !assessed || addMonths(assessed, 11) >= today) return [];
  return [
    {
      file: accessibility.file,
      line: accessibility.lineOf(['assessed']),
      field: 'assessed',
      fault: 'bedömningen av tillgängligheten är snart, eller redan, ett år gammal',
      remedy: 'gör en ny bedömning och skriv datumet här',
    },
  ];
}
