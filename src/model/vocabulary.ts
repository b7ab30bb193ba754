import { z } from 'zod';
import { id, text } from './fields.ts';

/** What an entry is about. */
export const topicSchema = z.strictObject({
  id: id.meta({
    description:
      'Kort namn med små bokstäver a–z, siffror och bindestreck. Ändra det inte i efterhand: det är adressen.',
    examples: ['exempel'],
  }),
  name: text(80).meta({ description: 'Namnet som läsaren ser.', examples: ['Exempel'] }),
  description: text(300).meta({
    description: 'En enkel mening som förklarar.',
    examples: ['En enkel mening som förklarar.'],
  }),
  aliases: z
    .array(text(80))
    .default([])
    .meta({ description: 'Andra ord som folk söker på. De syns inte på sidan.', examples: [['annat ord']] }),
});

export type Topic = z.infer<typeof topicSchema>;

/** Whom an entry is for: an activity in the city, not a person. */
export const audienceSchema = z.strictObject({
  id: id.meta({
    description:
      'Kort namn med små bokstäver a–z, siffror och bindestreck. Ändra det inte i efterhand: det är adressen.',
    examples: ['exempel'],
  }),
  name: text(80).meta({ description: 'Namnet som läsaren ser.', examples: ['Exempel'] }),
  description: text(300).meta({
    description: 'En enkel mening som förklarar.',
    examples: ['En enkel mening som förklarar.'],
  }),
});

export type Audience = z.infer<typeof audienceSchema>;

/** A word of the field, with what it means and what else it is called. */
export const termSchema = z.strictObject({
  id: id.meta({
    description:
      'Kort namn med små bokstäver a–z, siffror och bindestreck. Ändra det inte i efterhand: det är adressen.',
    examples: ['exempel'],
  }),
  term: text(120).meta({ description: 'Ordet som förklaras.', examples: ['exempel'] }),
  abbr: text(30)
    .optional()
    .meta({ description: 'Förkortningen, om det finns en.', examples: ['EX'] }),
  aliases: z
    .array(text(80))
    .default([])
    .meta({ description: 'Andra ord som folk söker på. De syns inte på sidan.', examples: [['annat ord']] }),
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
  note: text(400)
    .optional()
    .meta({ description: 'En kort upplysning.', examples: ['En kort upplysning.'] }),
});

export type Term = z.infer<typeof termSchema>;
