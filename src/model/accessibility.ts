import { z } from 'zod';
import { address, isoDate, mailbox, oneOf, say, text } from './fields.ts';

/** What an accessibility statement must say, by the law on access to digital public service (2018:1937) and Digg’s template. */
export const accessibilitySchema = z
  .strictObject({
    actor: text(120).meta({ title: 'Ansvarig för tjänsten', description: 'Den som ansvarar för tjänsten.' }),
    service: text(200).meta({ title: 'Tjänst', description: 'Vilken tjänst redogörelsen gäller.' }),
    conformance: oneOf({ full: 'Helt', partial: 'Delvis', none: 'Inte' }).meta({
      title: 'Förenlig med lagen?',
      description: 'full (helt förenlig), partial (delvis förenlig) eller none (inte förenlig).',
    }),
    /** When people last assessed the site; null while nobody has. */
    assessed: isoDate.nullable().meta({
      title: 'Bedömd av människor',
      description: 'Dagen då människor senast granskade tjänsten. null betyder att det inte är gjort.',
    }),
    updated: isoDate.meta({
      title: 'Ändrad',
      description: 'Dagen då redogörelsen senast ändrades. Se över den minst en gång om året.',
    }),
    method: text(900).meta({ title: 'Hur den är prövad', description: 'Hur tjänsten är prövad.' }),
    feedback: z
      .strictObject({
        email: mailbox.meta({ title: 'Brevlåda', description: 'Brevlådan som tar emot synpunkter.' }),
        text: text(600).meta({ title: 'Vad läsaren ska skriva', description: 'Vad läsaren uppmanas att skriva.' }),
      })
      .meta({ title: 'Synpunkter', description: 'Vart läsaren skriver om något inte fungerar.' }),
    supervisory: address.meta({
      title: 'Anmälan till Digg',
      description: 'Adressen till Diggs anmälan. Ändra den inte.',
    }),
    disproportionate: z
      .array(
        z.strictObject({
          what: text().meta({ title: 'Vad', description: 'Vad som inte är anpassat.' }),
          why: text(600).meta({ title: 'Varför', description: 'Varför det är för betungande.' }),
        }),
      )
      .default([])
      .meta({
        title: 'För betungande anpassningar',
        description: 'Anpassningar som är för betungande (12 §), med skäl. [] om det inte finns några.',
      }),
    outsideLaw: z
      .array(text(600))
      .default([])
      .meta({ title: 'Utanför lagen', description: 'Innehåll som lagen inte omfattar (9 §).' }),
    shortcomings: z
      .array(
        z.strictObject({
          what: text().meta({ title: 'Vad', description: 'Vad som brister.' }),
          why: text(600).meta({ title: 'Varför', description: 'Varför.' }),
          /** Whom it meets, in Digg's words: ”utan synförmåga”, ”med nedsatt kognition” … */
          situation: text(200).meta({
            title: 'För vem',
            description: 'För vem det märks, med Diggs ord: utan synförmåga, med nedsatt kognition …',
          }),
          fixBy: isoDate
            .optional()
            .meta({ title: 'Åtgärdas senast', description: 'Dagen då det ska vara åtgärdat, ÅÅÅÅ-MM-DD.' }),
        }),
      )
      .default([])
      .meta({ title: 'Kända brister', description: 'Kända brister, en för varje.' }),
  })
  .refine(({ conformance, assessed }) => conformance !== 'full' || assessed !== null, {
    path: ['conformance'],
    message: say('är ”full” utan en bedömning', 'skriv `partial`, eller datumet för bedömningen i assessed'),
  });

export type Accessibility = z.infer<typeof accessibilitySchema>;
