import type { Catalog } from '../model/catalog.ts';
import type { Coverage } from '../model/coverage.ts';
import { formatDate, formatMonth } from '../model/dates.ts';
import { links } from '../model/links.ts';
import { COVERAGE_WORDS, dayWords, standingOf, vacantDays } from './coverage-words.ts';
import type { UnitState } from './unit-squares.ts';

/** Numbers below this could point somebody out, and are not told. */
const SMALL = 5;

/** A unit's row of the table. */
export interface CoverageRow {
  name: string;
  href: string;
  state: UnitState;
  words: string;
  /** `september 2026`: when the facts were last given or confirmed; nothing where there is nobody. */
  facts: string | undefined;
  /** `62 dagar` in the last year. */
  vacant: string | undefined;
}

const BY_NEED: readonly UnitState[] = ['vacant', 'unknown', 'deputy', 'unconfirmed', 'contact'];

/** Unit by unit, those that need somebody first. Empty in every edition but the network's, and until somebody has counted. */
export function coverageRows({ coverage, units, today }: Catalog): CoverageRow[] {
  const rows = units.flatMap(({ id, name }) => {
    const state = standingOf(coverage, id);
    if (!state) return [];
    const confirmed = coverage?.units.find(({ unit }) => unit === id)?.confirmed;
    const vacant = vacantDays(coverage, id, today);
    return [
      {
        name,
        href: links.unit(id),
        state,
        words: COVERAGE_WORDS[state],
        facts: confirmed && formatMonth(confirmed),
        vacant: vacant === undefined ? undefined : dayWords(vacant),
      },
    ];
  });
  return BY_NEED.flatMap((state) => rows.filter((row) => row.state === state));
}

/**
 * How far the network reaches, in a sentence or two; undefined until it has been counted. Where the units do not stand one
 * by one, no small number is told, and none that could be had from the others.
 */
export function coverageSentence(coverage: Coverage | undefined): string | undefined {
  return coverage && `${reach(coverage)} Räknat den ${formatDate(coverage.counted)}.`;
}

function reach({ total, covered, units }: Coverage): string {
  const has = 'har en kontaktperson eller en ersättare';
  const vacant = total - covered;
  if (units.length > 0) return `${covered} av ${total} enheter ${has}.`;
  if (total < SMALL) return 'Enheterna är för få för att antalet ska visas.';
  if (vacant === 0) return `Alla ${total} enheter ${has}.`;
  if (covered < SMALL) return `Färre än fem av ${total} enheter ${has}.`;
  if (vacant < SMALL) return `Nästan alla av ${total} enheter ${has}. Färre än fem saknar.`;
  return `${covered} av ${total} enheter ${has}.`;
}
