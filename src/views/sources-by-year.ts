import { listed, type Catalog } from '../model/catalog.ts';
import { yearOf } from '../model/entry.ts';
import { KIND_IDS, KINDS, type Kind } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import { yearsOf } from './counts.ts';

/** So many years fit beside each other on a phone, each wide enough to press. */
const YEARS = 11;
const HEIGHT = 220;
/** Room for the number above a column and the year below it. */
const [ABOVE, BELOW] = [22, 26];
/** Of the width of a year: the rest parts it from the next. */
const COLUMN = 0.8;

/**
 * Sources by year, a column a year with a part a kind, as geometry: what lies across the page is in per cent of its width, so
 * that the drawing follows the page while its letters keep their size; what stands up is in pixels. Years without any are
 * there too, so that gaps are seen; what is older is told in words.
 */
export function sourcesByYear(catalog: Catalog) {
  const entries = listed(catalog.entries).filter((entry) => entry.source);
  const all = yearsOf(entries);
  const last = Math.max(Number(catalog.today.slice(0, 4)), ...all.map(({ year }) => year));
  const first = last - YEARS + 1;
  const most = Math.max(1, ...all.filter(({ year }) => year >= first).map(({ count }) => count));
  const base = HEIGHT - BELOW;
  const step = 100 / YEARS;
  const years = Array.from({ length: YEARS }, (_, index) => {
    const year = first + index;
    const counts = KIND_IDS.map(
      (kind) => entries.filter((entry) => entry.kind === kind && yearOf(entry) === year).length,
    );
    const count = counts.reduce((sum, each) => sum + each, 0);
    const lengths = counts.map((each) => (each / most) * (base - ABOVE));
    const parts = KIND_IDS.map((kind, at) => ({
      kind,
      count: counts[at]!,
      height: lengths[at]!,
      top: base - lengths.slice(0, at + 1).reduce((sum, each) => sum + each, 0),
    }));
    return {
      year,
      count,
      href: links.year(year),
      band: { at: step * index, width: step },
      column: { at: step * (index + (1 - COLUMN) / 2), width: step * COLUMN },
      middle: step * (index + 0.5),
      top: base - lengths.reduce((sum, each) => sum + each, 0),
      parts,
      /** Every second, the last one always: all would touch on a phone. */
      isNamed: (YEARS - 1 - index) % 2 === 0,
      /** Every fourth, which have room beside each other where the letters are large. */
      isNamedFirst: (YEARS - 1 - index) % 4 === 0,
    };
  });
  return {
    height: HEIGHT,
    base,
    years,
    kinds: KIND_IDS.filter((kind) =>
      years.some(({ parts }) => parts.some((part) => part.kind === kind && part.count > 0)),
    ).map((kind: Kind) => ({ kind, name: KINDS[kind].many })),
    known: all.reduce((sum, { count }) => sum + count, 0),
    unknown: entries.filter((entry) => yearOf(entry) === undefined).length,
    older: all.filter(({ year }) => year < first),
  };
}
