import { listed, type Catalog } from '../model/catalog.ts';
import { addMonths, formatDate, formatMonth } from '../model/dates.ts';
import { tabLabel } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { yearOfTurns, type TurnState } from '../model/rhythm.ts';

/** A text to read through again. */
export interface ReviewLine {
  title: string;
  href: string;
  tab: string;
  by: string;
  isPassed: boolean;
}

/** Months ahead in which a review is near. */
const NEAR = 2;

/** What editors plan from: what to read through and when, the rhythm of the letter, and what is missing. */
export function editorsPage(catalog: Catalog, perYear: number) {
  const near = addMonths(catalog.today, NEAR);
  const entries = listed(catalog.entries).toSorted((a, b) => a.reviewBy.localeCompare(b.reviewBy));
  return {
    reviews: entries
      .filter(({ reviewBy }) => reviewBy < near)
      .map((entry): ReviewLine => ({
        title: entry.title,
        href: links.entry(entry),
        tab: tabLabel('format' in entry ? entry : { kind: entry.kind }),
        by: formatDate(entry.reviewBy),
        isPassed: entry.reviewBy < catalog.today,
      })),
    later: byMonth(entries.map(({ reviewBy }) => reviewBy).filter((day) => day >= near)),
    letters: turns(catalog, perYear),
    gaps: gaps(catalog),
  };
}

function byMonth(days: readonly string[]): { month: string; count: number }[] {
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  return months.map((month) => ({
    month: formatMonth(`${month}-01`),
    count: days.filter((day) => day.startsWith(month)).length,
  }));
}

const STATES: Record<Exclude<TurnState, 'before'>, string> = {
  sent: 'skickat',
  late: 'dagen har passerat',
  planned: 'påbörjat',
  coming: 'inte påbörjat',
  withdrawn: 'tillbakadraget',
};

/** The numbers of this year and the next, with the day of each and how far it has come. */
function turns({ issues, today }: Catalog, perYear: number) {
  const year = Number(today.slice(0, 4));
  const all = [year, year + 1].flatMap((each) => yearOfTurns(each, issues, perYear, today));
  return all.flatMap(({ id, number, year: of, date, state }) =>
    state === 'before'
      ? []
      : [
          {
            name: `Informationsbrev ${number}, ${of}`,
            href: issues.some((issue) => issue.id === id) ? links.issue(id) : undefined,
            day: formatDate(date),
            state: STATES[state],
          },
        ],
  );
}

/** What the portal lacks, each with where to begin; nothing that is not missing. */
function gaps(catalog: Catalog): { what: string; names: readonly string[]; remedy: string }[] {
  const guidance = listed(catalog.entries).filter(({ kind }) => kind === 'guidance');
  const unguided = catalog.topics.filter(({ id }) => !guidance.some(({ topics }) => topics.includes(id)));
  const unread = catalog.units.filter(({ confirmed }) => !confirmed);
  const unconfirmed = catalog.terms.filter(({ confirmed }) => !confirmed);
  return [
    {
      what: 'Ämnen utan vägledning',
      names: unguided.map(({ name }) => name),
      remedy: 'börja med npm run new -- vägledning',
    },
    {
      what: 'Ord vars förklaring ingen har läst i en källa',
      names: unconfirmed.map(({ term }) => term),
      remedy: 'skriv källan i glossary.yaml och confirmed: true',
    },
    {
      what: 'Enheter vars namn ingen har läst i en källa',
      names: unread.map(({ name }) => name),
      remedy: 'läs namnet på stadens sidor och skriv confirmed: true i enhetens fil',
    },
  ].filter(({ names }) => names.length > 0);
}
