import { z } from 'zod';
import { isoDate, oneOf, say, text } from './fields.ts';

/** A count under this could point somebody out, and is nowhere shown: what is published tells of no single person. */
export const FEWEST_SHOWN = 5;

/** The answer is one digit. */
const MOST_ANSWERS = 9;

const BY_COMMAND = 'Skrivs av npm run network -- ask ID --close, aldrig för hand.';
const written = (title: string, description: string) => ({
  title,
  readOnly: true,
  description: `${description} ${BY_COMMAND}`,
});

const shownCount = z
  .number()
  .int(say('är inget helt tal', 'hämta tillbaka filen ur historiken'))
  .min(FEWEST_SHOWN, say('är ett antal under fem, som inte får visas', 'ta bort raden'))
  .optional();

const wholeSum = z.number().int(say('är inget helt tal', 'hämta tillbaka filen ur historiken')).optional();

const outcomeSchema = z.strictObject({
  closed: isoDate.meta(written('Räknat', 'Dagen då svaren räknades.')),
  asked: shownCount.meta(written('Fick frågan', 'Hur många som fick frågan.')),
  answered: shownCount.meta(written('Svarade', 'Hur många som svarade.')),
  answers: z
    .array(
      z.strictObject({
        answer: z.number().int().min(1).max(MOST_ANSWERS).meta(written('Svar', 'Svarets siffra.')),
        total: shownCount.meta(written('Antal', 'Hur många som svarade så.')),
        forvaltning: shownCount.meta(written('Förvaltningar', 'Därav i förvaltningar.')),
        bolag: shownCount.meta(written('Bolag', 'Därav i bolag.')),
      }),
    )
    .optional()
    .meta(written('Svaren', 'Antalet för varje svar. Ett antal under fem står inte här.')),
  sum: z
    .strictObject({
      total: wholeSum.meta(written('Summa', 'Summan av alla svar.')),
      forvaltning: wholeSum.meta(written('Förvaltningar', 'Därav i förvaltningar.')),
      bolag: wholeSum.meta(written('Bolag', 'Därav i bolag.')),
    })
    .optional()
    .meta(written('Summa', 'Summan, när svaret är ett tal.')),
});

/** One question to the network, and what came of it. The file name is the id. Nobody's own answer stands here. */
export const pollSchema = z.strictObject({
  question: text(120).meta({
    title: 'Fråga',
    description: 'Frågan. Den blir mejlets ämne. En enda sak, och aldrig något om enskilda personer.',
    examples: ['Vilken dag passar vintermötet?'],
  }),
  why: text(400).meta({
    title: 'Varför ni frågar',
    description: 'Varför ni frågar och vad svaren ska användas till, i en eller två meningar.',
    examples: ['Vi väljer den dag som passar flest.'],
  }),
  kind: oneOf({ choice: 'Ett av svaren', number: 'Ett tal' })
    .default('choice')
    .meta({
      title: 'Slag av svar',
      description: 'choice (ett av svaren i answers) eller number (ett helt tal). Utan raden: choice.',
      examples: ['choice'],
    }),
  answers: z
    .array(text(100))
    .max(MOST_ANSWERS, say('har fler än nio svar', 'ta bort några: svaret ska vara en enda siffra'))
    .default([])
    .meta({
      title: 'Svar',
      description: 'Svaren i ordning. De får siffrorna 1, 2, 3 … i mejlet. Ta bort raden när kind är number.',
      examples: [['Tisdag 12 januari', 'Torsdag 14 januari']],
    }),
  deputies: z
    .boolean()
    .default(false)
    .meta({
      title: 'Ersättare svarar också',
      description:
        'true om alla ersättare också ska svara. Utan raden får de frågan bara där det inte finns någon kontaktperson.',
      examples: [true],
    }),
  closes: isoDate.meta({
    title: 'Sista svarsdag',
    description: 'Sista dagen att svara, ÅÅÅÅ-MM-DD.',
    examples: ['2026-12-11'],
  }),
  sent: isoDate.optional().meta({
    title: 'Skickad',
    readOnly: true,
    description: 'Dagen då frågan gick ut. Skrivs av npm run network -- ask ID.',
    examples: ['2026-12-01'],
  }),
  outcome: outcomeSchema
    .optional()
    .meta({ ...written('Vad det blev', 'Vad det blev.'), examples: [{ closed: '2026-12-14', answered: 12 }] }),
});

export type PollOutcome = z.infer<typeof outcomeSchema>;

export type Poll = z.infer<typeof pollSchema> & { id: string; file: string };

/** With what the ledger puts around it, an id must fit into the 64 characters of a mailing's name. */
export const LONGEST_POLL_ID = 40;

const NAME = 'fraga-';
const REMINDER = '.paminnelse';

/** What the ledger calls a question. */
export const pollMailing = ({ id }: Pick<Poll, 'id'>): string => `${NAME}${id}`;

/** What the ledger calls the reminder of a question. */
export const reminderMailing = ({ id }: Pick<Poll, 'id'>): string => `${NAME}${id}${REMINDER}`;

/** The id of the poll that a mailing asks, or reminds of; undefined for any other mailing. */
export function pollOfMailing(mailing: string): string | undefined {
  if (!mailing.startsWith(NAME)) return undefined;
  return mailing.slice(NAME.length, mailing.endsWith(REMINDER) ? -REMINDER.length : undefined);
}
