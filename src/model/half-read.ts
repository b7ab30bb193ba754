import type { z } from 'zod';

/** Values that every rule lets be, in place of what could not be read. */
const MADE_UP: Record<string, unknown> = {
  title: 'Titeln visas här när den är skriven',
  summary: 'Sammanfattningen visas här när den är skriven.',
  published: '1990-01-01',
  owner: 'Ansvarig',
  reviewBy: '9999-12-31',
  date: '9999-12-31',
  topics: ['-'],
  audiences: ['-'],
  sensitivity: 'network',
  format: 'talk',
};

/**
 * The fields of an article with made-up values in place of those that a schema refuses; undefined where that does not
 * help either. It lets one round of the check tell everything that is wrong.
 */
export function halfRead(
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  schema: z.ZodType,
): { value: object; madeUp: ReadonlySet<string> } | undefined {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return undefined;
  const madeUp = new Set(
    issues.flatMap((issue) =>
      issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : issue.path.slice(0, 1).map(String),
    ),
  );
  const kept = Object.entries(data).filter(([key]) => !madeUp.has(key));
  const filled = [...madeUp].flatMap((key) => (key in MADE_UP ? [[key, MADE_UP[key]] as const] : []));
  const result = schema.safeParse(Object.fromEntries([...kept, ...filled]));
  return result.success ? { value: result.data as object, madeUp } : undefined;
}
