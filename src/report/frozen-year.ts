import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isIsoDate } from '../model/dates.ts';
import type { YearCounts } from './count-year.ts';
import { HIDDEN, LACKING, SUBJECTS, type Figure } from './figure.ts';
import { statedSchema } from './stated-year.ts';

const day = z.string().refine(isIsoDate);
const row = z.strictObject({
  id: z.string(),
  name: z.string(),
  day: day.optional(),
  facts: z.array(z.string()).optional(),
  href: z.string().optional(),
});

/** A year as it was counted on a day: all that the documents are made of. */
const frozenSchema = z.strictObject({
  year: z.number().int(),
  /** The last day that was counted. */
  through: day,
  /** The day that the portal began; undefined when it had not. */
  begins: day.optional(),
  frozen: day,
  /** The version of the content in git, in words. */
  commit: z.string(),
  /** Some of the content is made up, and marked so. */
  example: z.boolean().optional(),
  figures: z.array(
    z.strictObject({
      id: z.string(),
      value: z.union([z.number(), z.literal(LACKING), z.literal(HIDDEN)]),
      mark: z.enum(['about', 'atLeast']).optional(),
      counts: z.string(),
      from: z.string(),
      day,
      note: z.string().optional(),
    }),
  ),
  rows: z.record(z.enum(SUBJECTS), z.array(row)),
  words: statedSchema.shape.words.unwrap(),
  /** The document that states what was not counted. */
  document: z.string().optional(),
  /** Of all the rest: a file that somebody has changed by hand is no longer what was counted. */
  hash: z.string(),
});

export type FrozenYear = z.infer<typeof frozenSchema>;

/** Seals what was counted. */
export function freezeYear(counted: Omit<FrozenYear, 'hash'> & YearCounts): FrozenYear {
  // As it is read back: without what is undefined, and with the keys in one order.
  const plain = JSON.parse(JSON.stringify(counted)) as Omit<FrozenYear, 'hash'>;
  return frozenSchema.parse({ ...plain, hash: hashOf(plain) });
}

/** As the file has it. */
export const frozenJson = (frozen: FrozenYear) => `${JSON.stringify(frozen, undefined, 2)}\n`;

/**
 * Reads a frozen year back.
 * @returns undefined when it is not what was counted: cut short, or changed by hand
 */
export function readFrozen(json: string): FrozenYear | undefined {
  try {
    const frozen = frozenSchema.parse(JSON.parse(json));
    const { hash, ...rest } = frozen;
    return hash === hashOf(rest) ? frozen : undefined;
  } catch {
    return undefined;
  }
}

/** Keys in one order, whatever order they were made in. */
function hashOf(plain: Omit<FrozenYear, 'hash'>): string {
  const sorted = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return createHash('sha256').update(JSON.stringify(plain, sorted)).digest('hex');
}

/** A line for each figure that is not what it was: `letters.sent: 5 → 6`. */
export function frozenDifferences(before: FrozenYear, after: FrozenYear): string[] {
  const old = new Map(before.figures.map((figure) => [figure.id, figure]));
  const fresh = new Map(after.figures.map((figure) => [figure.id, figure]));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((id) => {
    const [from, to] = [words(old.get(id)), words(fresh.get(id))];
    return from === to ? [] : [`${id}: ${from} → ${to}`];
  });
}

const words = (figure: Figure | undefined) => (figure ? String(figure.value) : 'fanns inte');
