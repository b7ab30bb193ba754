import { z } from 'zod';
import type { IsoDate } from './dates.ts';
import { isoDate, say, text } from './fields.ts';

/** A line under "Aktuellt nu": what readers ask about just now, with its first and last day. */
export const currentSchema = z.strictObject({
  title: text(120),
  text: text(300),
  /** An address in the portal; held against the pages there are. */
  address: z.string().startsWith('/', say('ska leda till en sida i portalen', 'börja med /')),
  from: isoDate,
  until: isoDate,
});

export type Current = z.infer<typeof currentSchema>;

export const isCurrent = ({ from, until }: Current, today: IsoDate) => from <= today && today <= until;
