import { z } from 'zod';
import { text } from './fields.ts';
import { listFields } from './list-fields.ts';

/** What an entry is about. */
export const topicSchema = z.strictObject({
  id: listFields.id,
  name: listFields.name(80),
  description: listFields.description(300),
  aliases: listFields.aliases,
});

export type Topic = z.infer<typeof topicSchema>;

/** Whom an entry is for: an activity in the city, not a person. */
export const audienceSchema = z.strictObject({
  id: listFields.id,
  name: listFields.name(80),
  description: listFields.description(300),
});

export type Audience = z.infer<typeof audienceSchema>;

/** A word of the field, with what it means and what else it is called. */
export const termSchema = z.strictObject({
  id: listFields.id,
  term: text(120).meta({ description: 'Ordet som förklaras.', examples: ['exempel'] }),
  abbr: listFields.abbr(30),
  aliases: listFields.aliases,
  definition: text(500).meta({
    description: 'En enda enkel mening som förklarar ordet.',
    examples: ['En enda enkel mening.'],
  }),
  source: text(300)
    .optional()
    .meta({ description: 'Var stödet för förklaringen finns.', examples: ['cve.se'] }),
  confirmed: z
    .boolean()
    .default(true)
    .meta({
      description: 'true om stödet är läst i källan, false om någon bör kontrollera det. Utan raden: true.',
      examples: [false],
    }),
  note: listFields.note(400),
});

export type Term = z.infer<typeof termSchema>;
