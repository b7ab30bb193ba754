import { z } from 'zod';
import { plannedItemSchema } from './agenda.ts';
import { clock } from './time-of-day.ts';
import { functionName, isoDate, text } from './fields.ts';
import { listFields } from './list-fields.ts';

/** Meetings of one kind, and what the next one begins with. A row of `network/series.yaml`. */
export const seriesSchema = z.strictObject({
  id: listFields.id,
  name: text(100).meta({ title: 'Namn', description: 'Vad ett möte i serien heter.', examples: ['Nätverksträff'] }),
  summary: text(400).meta({
    title: 'Vad mötena är till för',
    description: 'Vad mötena är till för, i en till två meningar.',
  }),
  organiser: functionName().meta({
    title: 'Bjuder in',
    description: 'Funktionen som bjuder in, aldrig en person.',
    examples: ['Stadsledningskontoret'],
  }),
  start: clock
    .optional()
    .meta({ title: 'Börjar', description: 'När mötena brukar börja, inom citattecken.', examples: ['13:30'] }),
  end: clock
    .optional()
    .meta({ title: 'Slutar', description: 'När mötena brukar sluta, inom citattecken.', examples: ['15:00'] }),
  place: text(200)
    .optional()
    .meta({ title: 'Plats', description: 'Var mötena brukar vara.', examples: ['På distans'] }),
  agenda: z.array(plannedItemSchema).default([]).meta({
    title: 'Dagordning',
    description: 'Punkterna som varje möte börjar med. De hämtas härifrån, aldrig från förra mötet.',
  }),
});

export type Series = z.infer<typeof seriesSchema>;

/** A proposed item that waits for a meeting: a title, never who proposed it. A row of `network/backlog.yaml`. */
export const backlogSchema = z.strictObject({
  id: listFields.id,
  title: text(140).meta({
    title: 'Punkt',
    description: 'Den föreslagna punkten i några få ord, utan namn på personer.',
  }),
  proposed: isoDate.meta({ title: 'Föreslagen', description: 'Dagen då förslaget kom, ÅÅÅÅ-MM-DD.' }),
});

export type BacklogItem = z.infer<typeof backlogSchema>;
