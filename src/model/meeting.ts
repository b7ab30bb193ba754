import { z } from 'zod';
import { articleFields } from './article-fields.ts';
import type { Body } from './body.ts';
import { isoDate, reference, say, text } from './fields.ts';
import { SENSITIVITIES } from './edition.ts';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, say('är inget klockslag', 'skriv till exempel `"13:30"`'));

/** A meeting of the network of contact persons. Internal unless it says otherwise. */
export const meetingSchema = z.strictObject({
  title: articleFields.title,
  summary: articleFields.summary,
  date: isoDate.meta({ description: 'Mötets dag, ÅÅÅÅ-MM-DD.', examples: ['2026-11-23'] }),
  start: clock.optional().meta({ description: 'När mötet börjar, inom citattecken.', examples: ['13:30'] }),
  end: clock.optional().meta({ description: 'När mötet slutar, inom citattecken.', examples: ['15:00'] }),
  place: text(200)
    .optional()
    .meta({ description: 'Var mötet är: en lokal, eller ”På distans”.', examples: ['På distans'] }),
  published: articleFields.published,
  owner: articleFields.owner,
  topics: z
    .array(reference)
    .default([])
    .meta({ description: 'Ämnen som mötet tar upp. Id:n ur topics.yaml.', examples: [['samverkan']] }),
  status: articleFields.status,
  withdrawn: articleFields.withdrawn,
  sensitivity: z
    .enum(SENSITIVITIES)
    .default('internal')
    .meta({
      description:
        'Vem som får läsa: open (alla), internal (stadens intranät) eller network (bara nätverket). Utan raden: internal.',
      examples: ['network'],
    }),
  example: articleFields.example,
  diarienummer: articleFields.diarienummer,
});

export type Meeting = z.infer<typeof meetingSchema> & { id: string; file: string; body: Body };
