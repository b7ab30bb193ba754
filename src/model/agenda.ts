import { z } from 'zod';
import { functionName, id, isoDate, oneOf, reference, say, text } from './fields.ts';
import { listFields } from './list-fields.ts';

/** What an item is for. */
export const ITEM_KINDS = { information: 'Information', discussion: 'Diskussion', decision: 'Beslut' } as const;

/** What a task can be: open, done, or dropped with a reason. */
export const TASK_STATES = { open: 'öppen', done: 'klar', dropped: 'avskriven' } as const;

const key = id.meta({
  title: 'Kort namn (id)',
  description: 'Kort namn med små bokstäver a–z, siffror och bindestreck. Ändra det inte: länkar leder dit.',
  examples: ['lagesbild'],
});

/** What somebody is to do after a meeting. It follows along to the next one until it is done or dropped. */
const taskSchema = z.strictObject({
  id: key,
  what: text(300).meta({
    title: 'Vad som ska göras',
    description: 'Vad som ska göras, i en mening.',
    examples: ['Prova rutinen i två enheter.'],
  }),
  holder: functionName().meta({
    title: 'Vem som gör det',
    description: 'Vem som ska göra det: en funktion eller en enhet, aldrig en person.',
    examples: ['Stadsledningskontoret'],
  }),
  due: isoDate
    .optional()
    .meta({ title: 'Senast', description: 'Senast vilken dag, ÅÅÅÅ-MM-DD.', examples: ['2027-03-01'] }),
  state: oneOf({ open: 'Öppen', done: 'Klar', dropped: 'Avskriven' })
    .default('open')
    .meta({
      title: 'Läge',
      description: 'open (öppen), done (klar) eller dropped (avskriven, med skäl).',
      examples: ['open'],
    }),
  closed: isoDate.optional().meta({
    title: 'Avslutad',
    description: 'Dagen då uppgiften blev klar eller skrevs av, ÅÅÅÅ-MM-DD.',
    examples: ['2027-03-01'],
  }),
  reason: text(300)
    .optional()
    .meta({ title: 'Skäl', description: 'Varför uppgiften skrevs av.', examples: ['Rutinen är ersatt av en ny.'] }),
});

/** A text in the portal, or a page elsewhere with its name. */
const materialSchema = z
  .strictObject({
    entry: reference.optional().meta({
      title: 'Text i portalen',
      refersTo: 'entries',
      description: 'Id på en text i portalen: filnamnet utan .mdx.',
    }),
    title: text(140)
      .optional()
      .meta({ title: 'Sidans namn', description: 'Vad sidan heter, när den ligger någon annanstans.' }),
    address: listFields.address,
  })
  .refine(({ entry, title, address: to }) => (entry ? !title && !to : title && to), {
    message: say('är inget underlag', 'skriv `{ entry: id }`, eller `{ title: …, address: https://… }`'),
  });

const outcomeSchema = z
  .strictObject({
    note: text(1500)
      .optional()
      .meta({ title: 'Vad som sades', description: 'Vad som sades, i några meningar. Inga namn på personer.' }),
    decision: text(600).optional().meta({ title: 'Beslut', description: 'Vad som bestämdes, i en mening.' }),
  })
  .refine(({ note, decision }) => note ?? decision, {
    message: say('är tom', 'skriv `note: …` eller `decision: …`, eller ta bort raden'),
  });

const planned = {
  id: key,
  title: text(140).meta({ title: 'Punkt', description: 'Punkten i några få ord.', examples: ['Lägesbild'] }),
  minutes: z
    .number()
    .int(say('är inget helt antal minuter', 'skriv till exempel `20`'))
    .min(1, say('är inget antal minuter', 'skriv till exempel `20`'))
    .max(480, say('är längre än en arbetsdag', 'skriv minuter, till exempel `20`'))
    .optional()
    .meta({ title: 'Minuter', description: 'Hur många minuter punkten får ta.', examples: [20] }),
  holder: functionName()
    .optional()
    .meta({
      title: 'Håller i punkten',
      description: 'Vem som håller i punkten: en funktion eller en enhet, aldrig en person.',
      examples: ['Stadsledningskontoret'],
    }),
  kind: oneOf(ITEM_KINDS)
    .default('information')
    .meta({
      title: 'Slag',
      description: 'information, discussion (diskussion) eller decision (beslut).',
      examples: ['discussion'],
    }),
};

/** An item as it stands in the template of a series. */
export const plannedItemSchema = z.strictObject(planned);

/** An item of a meeting: what is planned, and afterwards what came of it. */
export const agendaItemSchema = z.strictObject({
  ...planned,
  materials: z.array(materialSchema).default([]).meta({
    title: 'Underlag',
    description: 'Underlag: `{ entry: id }` i portalen, eller `{ title: …, address: https://… }`.',
  }),
  outcome: outcomeSchema.optional().meta({
    title: 'Vad det blev',
    description: 'Efter mötet: `note` (vad som sades) eller `decision` (vad som bestämdes).',
  }),
  tasks: z
    .array(taskSchema)
    .default([])
    .meta({ title: 'Uppgifter', description: 'Efter mötet: vad någon ska göra, en rad var.' }),
});

export type PlannedItem = z.infer<typeof plannedItemSchema>;
export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type Task = z.infer<typeof taskSchema>;
