import type { Catalog } from '../model/catalog.ts';
import type { IsoDate } from '../model/dates.ts';
import type { QuestionCount } from '../model/question-count.ts';
import type { Site } from '../site.ts';

/** How a letter went, by how many recipients stand where. */
export type DeliveryCounts = Readonly<Record<'sent' | 'refused' | 'uncertain' | 'claimed' | 'deferred', number>>;

/** What the private database knows of a year; no person can be told from it. */
export interface RegisterFacts {
  /** By the id of the issue; none for one that this database has not sent. */
  deliveries: ReadonlyMap<string, DeliveryCounts>;
  questions: readonly QuestionCount[];
}

/** All that a year is counted from. */
export interface YearFacts {
  year: number;
  /** The last day that is counted: the last of the year, or today. */
  through: IsoDate;
  /** The first day that anything in the portal is published; undefined while nothing is. */
  begins: IsoDate | undefined;
  /** In the network's edition: who came to a meeting stands in no other. */
  catalog: Catalog;
  site: Pick<Site, 'issuesPerYear'>;
  /** Undefined where there is no database. */
  register: RegisterFacts | undefined;
}

/** True for a day of the year that is counted. */
export const isInYear = ({ year, through }: Pick<YearFacts, 'year' | 'through'>, day: IsoDate | undefined): boolean =>
  day !== undefined && day.slice(0, 4) === String(year) && day <= through;

/** The first day that the portal has anything published. */
export function beginningOf({ entries, issues, meetings }: Catalog): IsoDate | undefined {
  return [...entries, ...issues, ...meetings].map(({ published }) => published).sort()[0];
}
