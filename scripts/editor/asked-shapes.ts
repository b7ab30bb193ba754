import { z } from 'zod';
import type {
  Change,
  DraftRequest,
  FieldPlace,
  JudgeRequest,
  NewRequest,
  PasteRequest,
  RemoveRequest,
  SaveRequest,
  Value,
} from './api.ts';
import { CallError } from './call.ts';

/** As the reader of content composes letters, and without halves of signs: what is written must read back as it is. */
const text = z.string().transform((given) => given.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n'));

/** Deeper than any schema goes. */
const DEEPEST = 12;

const value: z.ZodType<Value> = z.custom<Value>((given) => isValue(given)).transform(composed);

function isValue(given: unknown, depth = 0): given is Value {
  if (depth > DEEPEST) return false;
  if (given === null || ['string', 'boolean'].includes(typeof given)) return true;
  if (typeof given === 'number') return Number.isFinite(given) && !Object.is(given, -0);
  if (Array.isArray(given)) return given.every((each) => isValue(each, depth + 1));
  if (typeof given !== 'object') return false;
  return Object.entries(given).every(([key, each]) => isKey(key) && isValue(each, depth + 1));
}

const isKey = (key: string) => key !== '' && key !== '__proto__' && key.length <= 200;

function composed(given: Value): Value {
  if (typeof given === 'string') return text.parse(given);
  if (Array.isArray(given)) return given.map((each) => composed(each as Value));
  if (given === null || typeof given !== 'object') return given;
  return Object.fromEntries(Object.entries(given).map(([key, each]) => [text.parse(key), composed(each as Value)]));
}

const index = z.number().int().min(0).max(100_000);
const at: z.ZodType<FieldPlace> = z.array(z.union([index, z.string().refine(isKey)])).max(DEEPEST);

const change: z.ZodType<Change> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), at, value }),
  z.strictObject({ do: z.literal('remove'), at }),
  z.strictObject({ do: z.literal('insert'), at, value }),
  z.strictObject({ do: z.literal('move'), at, to: index }),
  z.strictObject({ do: z.literal('body'), text }),
  z.strictObject({ do: z.literal('text'), text }),
]);

const path = z.string().max(300);
const hash = z.string().max(64);
const changes = z.array(change).max(5000);
/** A moment, as `Date.toISOString` has it: it is held against others as text. */
const savedAt = z.iso.datetime({ precision: 3 }).optional();
const tab = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .optional();

export const judgeShape: z.ZodType<JudgeRequest> = z.strictObject({
  path,
  changes,
  hash: hash.optional(),
  since: hash.optional(),
  from: text.optional(),
});
export const draftShape: z.ZodType<DraftRequest> = z.strictObject({ path, hash, changes, tab, savedAt });
export const saveShape: z.ZodType<SaveRequest> = z.strictObject({ path, hash, changes, tab, draftedAt: savedAt });
export const newShape: z.ZodType<NewRequest> = z.strictObject({ sort: z.string(), title: text });
export const pasteShape: z.ZodType<PasteRequest> = z.strictObject({ html: text });
export const removeShape: z.ZodType<RemoveRequest> = z.strictObject({ path, hash });
export const forgetShape = z.strictObject({ path, tab, savedAt });

/** What a page asked, as it must be to be understood. @throws CallError */
export function shaped<T>(shape: z.ZodType<T>, body: unknown): T {
  const { success, data } = shape.safeParse(body);
  if (!success) throw new CallError(400, 'Frågan går inte att förstå. Ladda om sidan.');
  return data;
}
