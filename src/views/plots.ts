import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { yearOf } from '../model/entry.ts';
import { KIND_IDS, KINDS, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';

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
const ROW = 40;
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

/** Rows of kinds: names to the left, numbers at the end of the bar. */
export function rows(title: string, summary: string, unit: string, bars: readonly Bar[]): Plot {
  const top = highest(bars);
  return {
    title,
    summary,
    unit,
    height: bars.length * ROW,
    bars: bars.map((bar, index) => ({
      ...bar,
      at: index * ROW,
      thickness: 14,
      length: (bar.value / top) * 100,
      labelled: true,
    })),
  };
}

const highest = (bars: readonly Bar[]) => Math.max(1, ...bars.map(({ value }) => value));

/** How many sources there are from each year, years without any included, so that gaps are seen. */
export function sourcesByYear(catalog: Catalog, from = 2009): Plot {
  const years = listed(catalog.entries)
    .filter((entry) => entry.source)
    .map(yearOf);
  const known = years.filter((year) => year !== undefined);
  const last = Math.max(...known, Number(catalog.today.slice(0, 4)));
  const bars = Array.from({ length: last - from + 1 }, (_, index) => from + index).map((year) => {
    const value = known.filter((each) => each === year).length;
    return { name: String(year), value, href: value > 0 ? links.year(year) : undefined };
  });
  const older = known.filter((year) => year < from).length;
  const unknown = years.length - known.length;
  const left = [unknown > 0 && `${unknown} saknar årtal`, older > 0 && `${older} är äldre än ${from}`]
    .filter(Boolean)
    .join(' och ');
  const summary = `${known.length} ${known.length === 1 ? 'källa' : 'källor'} har ett känt år.${left && ` ${left}.`}`;
  return columns('Källor efter år', summary, 'källor', bars);
}

/** What kinds of entries a topic has, those it has none of included. */
export function kindsOfTopic(catalog: Catalog, topic: { id: string; name: string }): Plot {
  const bars = KIND_IDS.map((kind) => ({
    name: KINDS[kind].many,
    kind,
    value: listed(ofKind(catalog, kind)).filter((entry) => entry.topics.includes(topic.id)).length,
  }));
  const none = bars.filter(({ value }) => value === 0).map(({ name }) => name.toLocaleLowerCase('sv'));
  const summary = none.length > 0 ? `Saknas: ${none.join(', ')}.` : 'Alla sorter finns.';
  return rows(`Vad som finns om ${topic.name.toLocaleLowerCase('sv')}`, summary, 'artiklar', bars);
}
