import { z } from 'zod';
import { text } from './fields.ts';

/** How far what the source builds on carries its answer: the word that readers meet, and how many bars of four. */
export const STRENGTHS = {
  weak: { word: 'Svagt underlag', bars: 1 },
  limited: { word: 'Begränsat underlag', bars: 2 },
  good: { word: 'Gott underlag', bars: 3 },
  strong: { word: 'Starkt underlag', bars: 4 },
} as const;

export type Strength = keyof typeof STRENGTHS;

const evidenceSchema = z.strictObject({
  question: text(300).meta({ title: 'Studiens fråga', description: 'Frågan som studien svarar på.' }),
  method: text(300).meta({ title: 'Metod', description: 'Hur studien är gjord: översikt, intervjuer, register …' }),
  setting: text(300).optional().meta({ title: 'Var och när', description: 'Var och när studien är gjord.' }),
  certainty: text(300).meta({ title: 'Hur säkert är svaret?', description: 'Hur säkert svaret är, i ord.' }),
  strength: z
    .enum(Object.keys(STRENGTHS) as [Strength, ...Strength[]])
    .optional()
    .meta({
      title: 'Underlagets styrka',
      enumDescriptions: ['Svagt', 'Begränsat', 'Gott', 'Starkt'],
      description:
        'Hur väl underlaget bär svaret på frågan, enligt vår läsning, som fyra staplar: weak (svagt: för lite för en slutsats), limited (begränsat: ett fall, få svar, ett eget urval eller en återgivning som inte säger hur många som svarade), good (gott: stort, med en brist som certainty säger) eller strong (starkt: flera slags underlag pekar åt samma håll). Har du inte läst hur studien är gjord, eller vad den kom fram till, utelämnar du raden: då visas inga staplar.',
    }),
  transferability: text(300)
    .optional()
    .meta({
      title: 'Går det att föra över till Göteborg?',
      description: 'Vår egen försiktiga bedömning av hur väl det går att föra över till Göteborg.',
    }),
});

/** How sure a finding is and how far it carries; research and reports only. */
export const evidence = evidenceSchema.optional().meta({
  title: 'Forskningen',
  description: 'Hur forskningen är gjord och hur långt den bär. Skriv bara det som källan säger, och gissa inte.',
  examples: [
    {
      question: 'Vilken fråga studien svarar på.',
      method: 'Hur den är gjord.',
      setting: 'Var och när.',
      certainty: 'Hur säkert svaret är.',
      strength: 'limited',
      transferability: 'Hur väl det går att föra över till Göteborg.',
    },
  ],
});
