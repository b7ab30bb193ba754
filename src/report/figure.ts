import type { IsoDate } from '../model/dates.ts';

/** Stands in place of a number that nobody knows. */
export const LACKING = 'uppgift saknas';
/** Stands in place of a number that is known, and is small or would give a small one away. */
export const HIDDEN = 'visas inte';

/** The parts of the report, in its order. */
export const SUBJECTS = [
  'letters',
  'meetings',
  'questions',
  'coverage',
  'guideline',
  'rounds',
  'texts',
  'training',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** How a number is to be read when it is not exact. */
export const MARKS = { about: 'cirka', atLeast: 'minst' } as const;

/** A number of the report, with all that somebody needs to count it again. */
export interface Figure {
  /** `letters.sent`, `meeting.2026-02-10-vinterstarten.bolag` */
  id: string;
  value: number | typeof LACKING | typeof HIDDEN;
  mark?: keyof typeof MARKS | undefined;
  /** What is counted, in Swedish. */
  counts: string;
  /** File, table or command; for a number that somebody else has stated, document and section. */
  from: string;
  /** The day that it holds for. */
  day: IsoDate;
  /** Why there is no number, or what else must be known to read it. */
  note?: string | undefined;
}

/** A figure before small numbers are hidden. */
export interface CountedFigure extends Omit<Figure, 'value'> {
  /** Undefined where it cannot be known. */
  value: number | typeof HIDDEN | undefined;
  /** A number of units: what it is the sum of, by the names of the finest division. Others are numbers of things, and never hidden. */
  parts?: readonly string[];
  /** Anybody knows it already, so that it is never hidden. */
  isKnown?: boolean;
}

/** Something that has figures of its own: a letter, a meeting, a topic. */
export interface ReportRow {
  /** Part of the ids of its figures. */
  id: string;
  name: string;
  day?: IsoDate | undefined;
  /** What else is told of it. */
  facts?: string[] | undefined;
  /** Address from the portal's root. */
  href?: string | undefined;
}

/** What a subject of the report gives. */
export interface Counted {
  figures: CountedFigure[];
  rows: ReportRow[];
  /** The finest division of the figures that have parts. */
  parts?: [name: string, count: number][];
}

/** Makes figures that come from one place and hold for one day. */
export const figuresFrom =
  (from: string, day: IsoDate) =>
  (
    id: string,
    value: CountedFigure['value'],
    counts: string,
    more: Partial<Pick<CountedFigure, 'note' | 'mark' | 'parts' | 'isKnown'>> = {},
  ): CountedFigure => ({ id, value, counts, from, day, ...more });
