import { z } from 'zod';
import { entryFields } from './entry-fields.ts';
import { evidence } from './evidence.ts';
import { threatLevel } from './threat-level.ts';
import { address, functionName, isoDate, oneOf, say, text, year, yesNoUnknown } from './fields.ts';
import { TALK_FORMATS, type Kind } from './kinds.ts';

const minutes = z
  .number()
  .int()
  .positive(say('är ingen längd', 'skriv antalet minuter som ett heltal'))
  .optional()
  .meta({ title: 'Längd i minuter', description: 'Längden i minuter, ett heltal.', examples: [45] });

/** One strict schema a kind: a key that is not here stops the build. */
export const entrySchemas = {
  research: z.strictObject({ ...entryFields, evidence }),
  reports: z.strictObject({ ...entryFields, evidence }),
  talks: z.strictObject({
    ...entryFields,
    format: oneOf(TALK_FORMATS).meta({
      title: 'Form',
      description: 'talk (föredrag), webinar (webbinarium), podcast (podd) eller course (kurs).',
      examples: ['podcast'],
    }),
    date: isoDate.optional().meta({ title: 'Dag', description: 'Dagen, ÅÅÅÅ-MM-DD.', examples: ['2026-11-23'] }),
    speakers: z
      .array(text(120))
      .default([])
      .meta({
        title: 'Medverkande',
        description: 'De som medverkar, om källan säger det.',
        examples: [['Förnamn Efternamn']],
      }),
    minutes,
    recording: address.optional().meta({
      title: 'Inspelningens webbadress',
      description: 'Adressen till inspelningen, från https://.',
      examples: ['https://exempel.se/inspelning'],
    }),
    captions: yesNoUnknown.meta({
      title: 'Textad?',
      description: 'Om inspelningen är textad: yes, no eller unknown (vet inte). Utan raden: unknown.',
      examples: ['yes'],
    }),
    transcript: yesNoUnknown.meta({
      title: 'Finns det i skrift?',
      description: 'Om det som sägs finns i skriven form: yes, no eller unknown (vet inte). Utan raden: unknown.',
      examples: ['no'],
    }),
  }),
  guidance: z.strictObject({
    ...entryFields,
    legalReview: z
      .strictObject({
        by: functionName(120).meta({
          title: 'Granskad av',
          description: 'Funktionen som har granskat. Aldrig ett personnamn.',
        }),
        date: isoDate.meta({ title: 'Dag', description: 'Dagen för granskningen, ÅÅÅÅ-MM-DD.' }),
      })
      .optional()
      .meta({
        title: 'Juridisk granskning',
        description:
          'Vilken funktion som har granskat vägledningen juridiskt, och när. Utan raden står det att den inte är granskad.',
        examples: [{ by: 'Stadsledningskontoret, juridik', date: '2026-11-23' }],
      }),
  }),
  outlook: z.strictObject({
    ...entryFields,
    asOf: isoDate
      .optional()
      .meta({ title: 'Läget gäller', description: 'Vilken dag läget gäller, ÅÅÅÅ-MM-DD.', examples: ['2026-11-23'] }),
    threatLevel,
  }),
  training: z.strictObject({
    ...entryFields,
    provider: text(200)
      .optional()
      .meta({
        title: 'Vem ger kursen?',
        description: 'Vem som ger kursen.',
        examples: ['Center mot våldsbejakande extremism'],
      }),
    minutes,
    date: isoDate.optional().meta({
      title: 'Nästa tillfälle',
      description: 'Dagen för nästa tillfälle, om den är känd, ÅÅÅÅ-MM-DD.',
      examples: ['2027-02-11'],
    }),
    updated: z
      .union([year, isoDate], say('är varken årtal eller datum', 'skriv till exempel `2024` eller `2024-05-17`'))
      .optional()
      .meta({
        title: 'Senast uppdaterad',
        description: 'När kursen senast uppdaterades: ett år eller ett datum.',
        examples: [2024],
      }),
  }),
  questions: z.strictObject(entryFields),
} satisfies Record<Kind, z.ZodType>;
