import { findEntry, type Catalog } from '../model/catalog.ts';
import { links } from '../model/links.ts';

/** What questions are about, with the page that answers. */
export interface AskedLine {
  title: string;
  href: string;
  /** At least so many questions came; never a number under five. */
  atLeast: number;
}

/** So many are enough to tell a year by; with fewer the year before says more. */
const ENOUGH = 3;
const MOST = 5;

/**
 * What is asked most, the most asked first: of the newest year that has enough to tell. Only types whose page this edition has.
 * @returns undefined while nothing is counted
 */
export function askedMost(catalog: Catalog): { year: number; lines: AskedLine[] } | undefined {
  const years = catalog.questionYears.toReversed().flatMap(({ year, types }) => {
    const lines = types.flatMap(({ type, atLeast }) => {
      const { title, answer } = catalog.questionTypes.find(({ id }) => id === type) ?? {};
      const entry = answer && findEntry(catalog, answer);
      return title && entry ? [{ title, href: links.entry(entry), atLeast }] : [];
    });
    return lines.length > 0 ? [{ year, lines: lines.toSorted((a, b) => b.atLeast - a.atLeast).slice(0, MOST) }] : [];
  });
  return years.find(({ lines }) => lines.length >= ENOUGH) ?? years[0];
}
