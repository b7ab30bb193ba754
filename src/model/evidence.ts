import { z } from 'zod';
import { text } from './fields.ts';

const evidenceSchema = z.strictObject({
  question: text(300).meta({ description: 'Frågan som studien svarar på.' }),
  method: text(300).meta({ description: 'Hur studien är gjord: översikt, intervjuer, register …' }),
  setting: text(300).optional().meta({ description: 'Var och när studien är gjord.' }),
  certainty: text(300).meta({ description: 'Hur säkert svaret är, i ord.' }),
  transferability: text(300)
    .optional()
    .meta({ description: 'Vår egen försiktiga bedömning av hur väl det går att föra över till Göteborg.' }),
});

/** How sure a finding is and how far it carries; research and reports only. */
export const evidence = evidenceSchema.optional().meta({
  description: 'Hur forskningen är gjord och hur långt den bär. Skriv bara det som källan säger, och gissa inte.',
  examples: [
    {
      question: 'Vilken fråga studien svarar på.',
      method: 'Hur den är gjord.',
      setting: 'Var och när.',
      certainty: 'Hur säkert svaret är.',
      transferability: 'Hur väl det går att föra över till Göteborg.',
    },
  ],
});
