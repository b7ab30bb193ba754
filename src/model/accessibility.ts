import { z } from 'zod';
import { address, isoDate, mailbox, say, text } from './fields.ts';

/** What Digg requires of an accessibility statement (domain/rules.md 1). */
export const accessibilitySchema = z
  .strictObject({
    actor: text(120),
    service: text(200),
    conformance: z.enum(['full', 'partial', 'none']),
    /** When people last assessed the site; null while nobody has. */
    assessed: isoDate.nullable(),
    updated: isoDate,
    method: text(900),
    feedback: z.strictObject({ email: mailbox, text: text(600) }),
    supervisory: address,
    disproportionate: z.array(z.strictObject({ what: text(), why: text(600) })).default([]),
    outsideLaw: z.array(text(600)).default([]),
    shortcomings: z
      .array(
        z.strictObject({
          what: text(),
          why: text(600),
          /** Whom it meets, in Digg's words: ”utan synförmåga”, ”med nedsatt kognition” … */
          situation: text(200),
          fixBy: isoDate.optional(),
        }),
      )
      .default([]),
  })
  .refine(({ conformance, assessed }) => conformance !== 'full' || assessed !== null, {
    path: ['conformance'],
    message: say('är ”full” utan en bedömning', 'skriv `partial`, eller datumet för bedömningen i assessed'),
  });

export type Accessibility = z.infer<typeof accessibilitySchema>;
