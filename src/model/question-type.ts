import { z } from 'zod';
import { isoDate, reference, say, text, year } from './fields.ts';
import { listFields } from './list-fields.ts';
import { unitKind } from './network.ts';
import { FEWEST_SHOWN } from './poll.ts';

/** What questions to the network lead are about, and the page that answers. A row of `network/question-types.yaml`. */
export const questionTypeSchema = z.strictObject({
  id: listFields.id,
  title: text(60).meta({
    title: 'Vad frågorna gäller',
    description: 'Vad frågorna gäller, i några få ord som läsaren känner igen.',
    examples: ['Lokaler och bokningar'],
  }),
  answer: reference.optional().meta({
    title: 'Text som svarar',
    refersTo: 'entries',
    description: 'Den text som svarar: filnamnet utan .mdx. Ta bort raden om ingen text svarar än.',
    examples: ['lokaler-och-foreningar'],
  }),
});

export type QuestionType = z.infer<typeof questionTypeSchema>;

const BY_COMMAND = 'Skrivs av npm run register -- questions --write, aldrig för hand.';
const REMEDY = 'skriv om filen: npm run register -- questions --write';
const written = (title: string, description: string) => ({
  title,
  readOnly: true,
  description: `${description} ${BY_COMMAND}`,
});

/** A count as it may be read by anybody: rounded down to a multiple of five (`question-count.ts`). */
const atLeast = z
  .number()
  .min(FEWEST_SHOWN, say('är ett antal under fem, som inte får visas', REMEDY))
  .multipleOf(FEWEST_SHOWN, say('är inte avrundat till jämna femtal', REMEDY))
  .meta(written('Minst', 'Minst så många, avrundat nedåt till jämna femtal.'));

const yearSchema = z.strictObject({
  year: year.meta(written('År', 'Året då frågorna kom.')),
  total: atLeast.optional(),
  types: z
    .array(
      z.strictObject({
        type: reference.meta(written('Slag av fråga', 'Ett id ur network/question-types.yaml.')),
        atLeast,
      }),
    )
    .meta(
      written('Efter slag av fråga', 'Frågorna efter vad de gäller. Det som det är färre än fem av står inte här.'),
    ),
  kinds: z
    .array(z.strictObject({ kind: unitKind.meta(written('Från', 'Från förvaltningar eller bolag.')), atLeast }))
    .default([])
    .meta(written('Efter slag av enhet', 'Frågorna efter slag av enhet.')),
  months: z
    .array(
      z.strictObject({ month: z.number().int().min(1).max(12).meta(written('Månad', 'Månadens nummer.')), atLeast }),
    )
    .default([])
    .meta(written('Efter månad', 'Frågorna månad för månad.')),
});

/** Written by `npm run register -- questions --write`, never by hand. */
export const questionCountsSchema = z.strictObject({
  counted: isoDate.meta(written('Räknat', 'Dagen då frågorna räknades.')),
  years: z.array(yearSchema).meta(written('År', 'Ett år i taget.')),
});

export type QuestionCounts = z.infer<typeof questionCountsSchema>;

/** What anybody may know of a year's questions. */
export type QuestionYear = QuestionCounts['years'][number];
