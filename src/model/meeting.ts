import { z } from 'zod';
import type { Body } from './body.ts';
import { functionName, isoDate, reference, say, text } from './fields.ts';
import { SENSITIVITIES } from './edition.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('är inget klockslag', 'skriv till exempel `"13:30"`'));

/** A meeting of the network of contact persons. Internal unless it says otherwise. */
export const meetingSchema = z.strictObject({
  title: text(140),
  summary: text(400).min(40, say('är kortare än 40 tecken', 'skriv en till två meningar')),
  date: isoDate,
  start: clock.optional(),
  end: clock.optional(),
  place: text(200).optional(),
  published: isoDate,
  owner: functionName(),
  topics: z.array(reference).default([]),
  status: z.enum(['draft', 'published', 'withdrawn']).default('published'),
  withdrawn: z.strictObject({ date: isoDate, reason: text(400) }).optional(),
  sensitivity: z.enum(SENSITIVITIES).default('internal'),
  example: z.boolean().default(false),
  diarienummer: text(60).optional(),
});

export type Meeting = z.infer<typeof meetingSchema> & { id: string; file: string; body: Body };
