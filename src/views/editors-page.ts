import { listed, type Catalog } from '../model/catalog.ts';
import { addDays, formatDate, formatMonth, type IsoDate } from '../model/dates.ts';
import { countHints, type Hint } from '../model/hint-kinds.ts';
import { links } from '../model/links.ts';
import { yearOfTurns, type TurnState } from '../model/rhythm.ts';
import { doNow, type AtHand } from './do-now.ts';
import { NEAR_DAYS, reviewList, type DueItem } from './review-list.ts';

/** What only `npm run dev` knows of the content: what it says at hand, and what should be seen to. */
export interface WrittenFacts extends AtHand {
  hints: readonly Hint[];
}

/** What editors plan from: what to do now, what to read through and when, the rhythm of the letter, and what is missing. */
export function editorsPage(catalog: Catalog, perYear: number, written?: WrittenFacts) {
  const near = addDays(catalog.today, NEAR_DAYS);
  const due = reviewList(catalog, near);
  const missing = gaps(catalog);
  const later = listed(catalog.entries)
    .filter(({ reviewBy, example }) => reviewBy > near && !example)
    .map(({ reviewBy }) => reviewBy)
    .sort();
  return {
    now: doNow(catalog, due, { perYear, gaps: missing, atHand: written }),
    owners: due
      .map(({ owner, email, items }) => ({
        owner,
        hasMailbox: email !== undefined,
        items: items.filter(({ what }) => what !== 'law').map((item) => dueLine(item, catalog.today)),
      }))
      .filter(({ items }) => items.length > 0),
    laws: due.flatMap(({ items }) =>
      items.filter(({ what }) => what === 'law').map((item) => dueLine(item, catalog.today)),
    ),
    later: byMonth(later),
    letters: turns(catalog, perYear),
    gaps: missing,
    /** By kind, the most first; undefined where it is not known. */
    hints: written && countHints(written.hints),
  };
}

const dueLine = ({ title, href, tab, by, todo }: DueItem, today: IsoDate) => ({
  title,
  href,
  tab,
  todo,
  by: formatDate(by),
  isPassed: by < today,
});

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
  const unseen = guidance.filter((entry) => entry.kind === 'guidance' && !entry.source && !entry.legalReview);
  const unread = catalog.units.filter(({ confirmed }) => !confirmed);
  const unconfirmed = catalog.terms.filter(({ confirmed }) => !confirmed);
  return [
    {
      what: 'Ämnen utan vägledning',
      names: unguided.map(({ name }) => name),
      remedy: 'börja med npm run new -- vägledning',
    },
    {
      what: 'Vägledningar som ingen jurist har granskat',
      names: unseen.map(({ title }) => title),
      remedy: 'låt en jurist läsa, och skriv funktionen och dagen i legalReview',
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
