import { z } from 'zod';
import { addMonths, type IsoDate } from './dates.ts';
import type { Edition } from './edition.ts';
import { id, isoDate, oneOf } from './fields.ts';

/** Who a unit has in the network, without names: a contact person, only a deputy, or nobody. */
const contactRole = oneOf({ contact: 'Kontaktperson', deputy: 'Bara ersättare', vacant: 'Ingen' });

export type ContactRole = z.infer<typeof contactRole>;

/** How a unit stands: a contact person whose facts are older than half a year is unconfirmed. */
export const COVERAGE_STATES = ['contact', 'unconfirmed', 'deputy', 'vacant'] as const;

export type CoverageState = (typeof COVERAGE_STATES)[number];

const FRESH_MONTHS = 6;

/** So long is an earlier count kept: the time is proposed, and to be confirmed by whoever decides on disposal. */
export const HISTORY_MONTHS = 24;

const unitsWhich = (title: string, what: string) =>
  z
    .array(id)
    .default([])
    .meta({ title, refersTo: 'units', description: `Enheterna som ${what}.`, examples: [['exempelforvaltningen']] });

const earlierSchema = z.strictObject({
  counted: isoDate.meta({ title: 'Räknat', description: 'Dagen då registret räknades.' }),
  contact: unitsWhich('Kontaktperson', 'hade kontaktperson, med uppgifter från det senaste halvåret'),
  unconfirmed: unitsWhich('Ej bekräftad kontaktperson', 'hade kontaktperson, med uppgifter äldre än ett halvår'),
  deputy: unitsWhich('Bara ersättare', 'bara hade ersättare'),
  vacant: unitsWhich('Ingen', 'saknade både kontaktperson och ersättare'),
});

/** Written by `npm run register -- coverage --write`, never by hand. */
export const coverageSchema = z.strictObject({
  counted: isoDate.meta({
    title: 'Räknat',
    readOnly: true,
    description: 'Dagen då registret räknades. Skrivs av npm run register -- coverage --write.',
  }),
  units: z
    .array(
      z.strictObject({
        unit: id.meta({
          title: 'Enhet',
          refersTo: 'units',
          description: 'Enhetens id: filnamnet i network/units utan .yaml.',
        }),
        role: contactRole.meta({
          title: 'Uppdrag',
          description: 'contact (har kontaktperson), deputy (bara ersättare) eller vacant (ingen).',
        }),
        confirmed: isoDate.optional().meta({
          title: 'Bekräftat',
          description: 'Dagen då uppgifterna om den som har uppdraget senast lämnades eller bekräftades.',
        }),
      }),
    )
    .meta({
      title: 'Enheter',
      readOnly: true,
      description: 'En rad för varje enhet, utan namn. Skrivs av npm run register -- coverage --write.',
    }),
  history: z.array(earlierSchema).default([]).meta({
    title: 'Tidigare räkningar',
    readOnly: true,
    description: 'Tidigare räkningar, en rad för varje dag, utan namn. Skrivs av samma kommando.',
  }),
});

/** The file of the coverage as it is read. */
export type CoverageFile = z.infer<typeof coverageSchema>;

export type UnitCoverage = CoverageFile['units'][number];

/** An earlier count, as a line of the file: each unit under how it stood. */
export type EarlierCount = CoverageFile['history'][number];

/** One count of the register: how each unit stood on that day. Units come and go between counts. */
export interface CoverageCount {
  day: IsoDate;
  states: Readonly<Record<string, CoverageState>>;
}

/** How far the network reaches into the city. */
export interface Coverage {
  counted: string;
  /** How many units were counted, and how many of them have a contact person or a deputy. */
  total: number;
  covered: number;
  /** Unit by unit, in the network's own edition alone: elsewhere nobody is to read where there is nobody. */
  units: readonly UnitCoverage[];
  /** Every count that is kept, the oldest first and today's picture last; in the network's own edition alone. */
  counts: readonly CoverageCount[];
}

/** What an edition may know. */
export function coverageIn(edition: Edition, file: CoverageFile): Coverage {
  const { counted, units } = file;
  const isOwn = edition === 'network';
  return {
    counted,
    total: units.length,
    covered: units.filter(({ role }) => role !== 'vacant').length,
    units: isOwn ? units : [],
    counts: isOwn ? countsOf(file) : [],
  };
}

/** Every count of the file, the oldest first. */
export function countsOf({ history, ...latest }: CoverageFile): CoverageCount[] {
  return [...history, lineOf(latest)].map(({ counted, ...states }) => ({
    day: counted,
    states: Object.fromEntries(COVERAGE_STATES.flatMap((state) => states[state].map((unit) => [unit, state] as const))),
  }));
}

/** How a unit stood when it was counted. */
function coverageState({ role, confirmed }: UnitCoverage, counted: IsoDate): CoverageState {
  if (role !== 'contact') return role;
  return confirmed !== undefined && confirmed >= addMonths(counted, -FRESH_MONTHS) ? 'contact' : 'unconfirmed';
}

/** A count as the line that it becomes when there is a newer one: no days of confirmation are kept. */
function lineOf({ counted, units }: Pick<CoverageFile, 'counted' | 'units'>): EarlierCount {
  const of = (state: CoverageState) =>
    units.filter((row) => coverageState(row, counted) === state).map(({ unit }) => unit);
  return {
    counted,
    contact: of('contact'),
    unconfirmed: of('unconfirmed'),
    deputy: of('deputy'),
    vacant: of('vacant'),
  };
}

/**
 * The file after a new count: what stood there becomes a line of the history, and a count of the same day is replaced.
 * @param known what the file says already; undefined before the first count
 */
export function countedAgain(
  known: CoverageFile | undefined,
  { counted, units }: Pick<CoverageFile, 'counted' | 'units'>,
): CoverageFile {
  if (!known) return { counted, units, history: [] };
  return { counted, units, history: known.counted === counted ? known.history : [...known.history, lineOf(known)] };
}

/** The earlier counts whose time is out. */
export const countsToDispose = (history: readonly EarlierCount[], today: IsoDate): EarlierCount[] =>
  history.filter(({ counted }) => addMonths(counted, HISTORY_MONTHS) <= today);
