import { z } from 'zod';
import { oneOf, reference, text } from './fields.ts';

/** How far what the source builds on carries its answer: the word that readers meet, and how many bars of four. */
export const STRENGTHS = {
  weak: { word: 'Svagt underlag', bars: 1 },
  limited: { word: 'Begränsat underlag', bars: 2 },
  good: { word: 'Gott underlag', bars: 3 },
  strong: { word: 'Starkt underlag', bars: 4 },
} as const;

export type Strength = keyof typeof STRENGTHS;

/** What a way of working does, as a source has it: the word that readers meet, and which step of five it stands on. */
export const EFFECTS = {
  harm: { word: 'Kan skada', step: 1 },
  none: { word: 'Ingen skillnad', step: 2 },
  mixed: { word: 'Blandat', step: 3 },
  promising: { word: 'Lovande', step: 4 },
  clear: { word: 'Tydlig nytta', step: 5 },
  unknown: { word: 'Vet inte', step: 0 },
} as const;

export type Effect = keyof typeof EFFECTS;

const findingSchema = z.strictObject({
  method: reference.meta({
    title: 'Arbetssätt',
    refersTo: 'methods',
    description: 'Arbetssättet: ett id ur methods.yaml.',
  }),
  effect: oneOf<Effect>({
    harm: EFFECTS.harm.word,
    none: EFFECTS.none.word,
    mixed: EFFECTS.mixed.word,
    promising: EFFECTS.promising.word,
    clear: EFFECTS.clear.word,
    unknown: EFFECTS.unknown.word,
  }).meta({
    title: 'Effekt',
    description:
      'Vad källan säger om effekten: harm (kan skada), none (ingen skillnad), mixed (blandat), promising (lovande), clear (tydlig nytta) eller unknown (vet inte). Är du tveksam, välj unknown.',
  }),
  says: text(400).meta({
    title: 'Meningen som det bygger på',
    description: 'Meningen som effekten bygger på, ordagrant så som den står i den här texten.',
  }),
});

const evidenceSchema = z.strictObject({
  question: text(300).meta({ title: 'Studiens fråga', description: 'Frågan som studien svarar på.' }),
  method: text(300).meta({ title: 'Metod', description: 'Hur studien är gjord: översikt, intervjuer, register …' }),
  setting: text(300).optional().meta({ title: 'Var och när', description: 'Var och när studien är gjord.' }),
  certainty: text(300).meta({ title: 'Hur säkert är svaret?', description: 'Hur säkert svaret är, i ord.' }),
  strength: oneOf<Strength>({ weak: 'Svagt', limited: 'Begränsat', good: 'Gott', strong: 'Starkt' }).optional().meta({
    title: 'Underlagets styrka',
    description:
      'Hur väl underlaget bär svaret på frågan, enligt vår läsning, som fyra staplar: weak (svagt: för lite för en slutsats), limited (begränsat: ett fall, få svar, ett eget urval eller en återgivning som inte säger hur många som svarade), good (gott: stort, med en brist som certainty säger) eller strong (starkt: flera slags underlag pekar åt samma håll). Har du inte läst hur studien är gjord, eller vad den kom fram till, utelämnar du raden: då visas inga staplar.',
  }),
  transferability: text(300).optional().meta({
    title: 'Går det att föra över till Göteborg?',
    description: 'Vår egen försiktiga bedömning av hur väl det går att föra över till Göteborg.',
  }),
  about: z
    .array(findingSchema)
    .default([])
    .meta({
      title: 'Vad den säger om arbetssätt',
      description:
        'Vilka arbetssätt studien säger något om. Sidan ”Vad fungerar?” görs av de här raderna. Styrkan är den som står i strength: en känd effekt behöver den raden.',
      examples: [[{ method: 'mentorskap', effect: 'unknown', says: 'En mening ur texten, ordagrant.' }]],
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
