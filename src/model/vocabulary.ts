import { z } from 'zod';
import { id, say, text } from './fields.ts';

/** What an entry is about. */
export const topicSchema = z.strictObject({
  id,
  name: text(80),
  description: text(300),
  aliases: z.array(text(80)).default([]),
});

export type Topic = z.infer<typeof topicSchema>;

/** Whom an entry is for: an activity in the city, not a person. */
export const audienceSchema = z.strictObject({ id, name: text(80), description: text(300) });

export type Audience = z.infer<typeof audienceSchema>;

/** A word of the field, with what it means and what else it is called. */
export const termSchema = z.strictObject({
  id,
  term: text(120),
  abbr: text(30).optional(),
  aliases: z.array(text(80)).default([]),
  definition: text(500),
  source: text(300).optional(),
  confirmed: z.boolean().default(true),
  note: text(400).optional(),
});

export type Term = z.infer<typeof termSchema>;

/** What readers type when they search, and what the portal calls it, which page it is, or that the portal has nothing of it. */
export const searchWordsSchema = z
  .strictObject({
    typed: z.array(text(80)).min(1, say('är tom', 'skriv minst ett ord som folk söker på')),
    means: z.array(text(80)).default([]),
    page: text(120).optional(),
    outside: z.boolean().default(false),
  })
  .refine(
    ({ means, page, outside }) => Number(means.length > 0) + Number(page !== undefined) + Number(outside) === 1,
    say(
      'ska ha ett av `means`, `page` och `outside`',
      'skriv portalens egna ord, en sidas adress eller `outside: true`',
    ),
  );

export type SearchWords = z.infer<typeof searchWordsSchema>;
