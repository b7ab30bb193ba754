import { listed, type Catalog } from '../model/catalog.ts';
import type { Kind } from '../model/kinds.ts';

export interface Bar {
  name: string;
  value: number;
  /** Colour of a kind's tab; the accent when there is none. */
  kind?: Kind | 'newsletters' | undefined;
  href?: string | undefined;
}

/**
 * A bar plot as geometry: columns for many short names, rows for few long ones. What lies across the page is in per cent
 * of its width, so that the drawing follows the page while its letters keep their size; what stands up is in pixels.
 */
export interface Plot {
  title: string;
  /** One sentence that says what there is to see. */
  summary: string;
  unit: string;
  bars: readonly (Bar & { at: number; thickness: number; length: number; labelled: boolean })[];
  height: number;
}

const COLUMNS_HEIGHT = 190;
const GAP = 0.2;
/** So many names fit under the columns on a narrow screen. */
const NAMES = 8;

/** Columns over years: names under the line where there is room for them. */
export function columns(title: string, summary: string, unit: string, bars: readonly Bar[]): Plot {
  // Bands with a fifth of each step between them, and as much at both ends.
  const step = 100 / (bars.length + GAP);
  const top = highest(bars);
  const every = Math.ceil(bars.length / NAMES);
  return {
    title,
    summary,
    unit,
    height: COLUMNS_HEIGHT,
    bars: bars.map((bar, index) => ({
      ...bar,
      at: step * (index + GAP),
      thickness: step * (1 - GAP),
      length: (bar.value / top) * (COLUMNS_HEIGHT - 48),
      labelled: (bars.length - 1 - index) % every === 0,
    })),
  };
}

const highest = (bars: readonly Bar[]) => Math.max(1, ...bars.map(({ value }) => value));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Meetings and issues, month by month, of the year that counts as now. Only what has happened or is planned. */
export function theYear(catalog: Catalog): Plot {
  const year = catalog.today.slice(0, 4);
  const dates = [
    ...listed(catalog.meetings).map(({ date }) => date),
    ...listed(catalog.issues).map(({ sent, planned }) => sent ?? planned),
  ];
  const inYear = dates.filter((date) => date?.startsWith(year));
  const bars = MONTHS.map((name, index) => ({
    name,
    value: inYear.filter((date) => Number(date!.slice(5, 7)) === index + 1).length,
    kind: 'newsletters' as const,
  }));
  const summary = `${inYear.length === 0 ? 'Inga möten eller brev' : `${inYear.length} möten och brev`} är inlagda för ${year}.`;
  return columns(`Möten och brev ${year}`, summary, 'möten och brev', bars);
}
