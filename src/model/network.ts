import { z } from 'zod';
import { address, functionName, id, text, year } from './fields.ts';

/** A förvaltning or bolag. `confirmed: false` is shown as "ej bekräftad". The file name is the id. */
export const unitSchema = z.strictObject({
  name: text(120),
  short: text(20).optional(),
  kind: z.enum(['forvaltning', 'bolag']),
  board: text(120).optional(),
  cluster: text(80).optional(),
  parent: id.optional(),
  domain: text(80).optional(),
  confirmed: z.boolean(),
  note: text(300).optional(),
});

export type Unit = z.infer<typeof unitSchema> & { id: string };

/** An authority, network or institute that the city works with, as the founding document tells. */
export const partnerSchema = z.strictObject({
  id,
  name: text(160),
  abbr: text(20).optional(),
  description: text(500),
  role: text(500).optional(),
  since: year.optional(),
  address: address.optional(),
  source: text(200),
  successor: text(300).optional(),
});

export type Partner = z.infer<typeof partnerSchema>;

/** One responsibility that the guideline lays on somebody, as far as the founding document states it. */
export const responsibilitySchema = z.strictObject({
  id,
  title: text(160),
  text: text(700),
  holder: functionName(),
  source: text(200),
});

export type Responsibility = z.infer<typeof responsibilitySchema>;
