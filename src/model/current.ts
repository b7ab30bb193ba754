import { z } from 'zod';
import type { IsoDate } from './dates.ts';
import { isoDate, say, text } from './fields.ts';

/** A line under "Aktuellt": what readers ask about just now, with its first and last day. */
export const currentSchema = z.strictObject({
  title: text(120).meta({
    title: 'Rubrik',
    description: 'Det som syns, i några ord.',
    examples: ['Frågor om ett nytt regelverk'],
  }),
  text: text(300).meta({
    title: 'Varför',
    description: 'Varför det är aktuellt, i en mening eller två.',
    examples: ['En enkel mening.'],
  }),
  /** Held against the pages there are. */
  address: z
    .string()
    .startsWith('/', say('ska leda till en sida i portalen', 'börja med /'))
    .meta({
      title: 'Sida',
      description: 'Sidan i portalen som raden leder till, från första /.',
      examples: ['/vagledning/avhoppare/'],
    }),
  from: isoDate.meta({
    title: 'Från',
    description: 'Första dagen som raden syns, ÅÅÅÅ-MM-DD.',
    examples: ['2026-11-23'],
  }),
  until: isoDate.meta({
    title: 'Till och med',
    description: 'Sista dagen som raden syns, ÅÅÅÅ-MM-DD.',
    examples: ['2026-12-23'],
  }),
});

export type Current = z.infer<typeof currentSchema>;

export const isCurrent = ({ from, until }: Current, today: IsoDate) => from <= today && today <= until;
