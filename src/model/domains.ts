import { z } from 'zod';
import { reference, say } from './fields.ts';

/** As it is written after the @, in lower case and ASCII (å as in `xn--…`). */
const domain = z
  .string()
  .regex(
    /^([a-z0-9]+(-+[a-z0-9]+)*\.)+[a-z]([a-z0-9-]*[a-z0-9])?$/,
    say('är ingen domän', 'skriv det som står efter @, med små bokstäver, till exempel `intraservice.goteborg.se`'),
  );

/**
 * Which mail domains belong to work, matched exactly: a recipient's address must have one of them. The names are not
 * derived from those of the units (educ, ink, ioff), and a company has often one of its own.
 */
export const domainsSchema = z.strictObject({
  work: z
    .array(
      z.strictObject({
        domain: domain.meta({
          title: 'Domän',
          description: 'Det som står efter @ i adressen, med små bokstäver: intraservice.goteborg.se.',
        }),
        unit: reference.optional().meta({
          title: 'Enhet',
          refersTo: 'units',
          description:
            'Enheten som använder domänen: filnamnet i network/units utan .yaml. Ta bort fältet om flera enheter delar den.',
        }),
      }),
    )
    .default([])
    .meta({
      title: 'Domäner i tjänsten',
      description: 'Domäner som är tjänsteadresser. Bara adresser med någon av dem tas emot i registret.',
    }),
  pupils: z
    .array(domain)
    .default([])
    .meta({ title: 'Elevers domäner', description: 'Domäner som är elevers. De tas aldrig emot.' }),
});

export type Domains = z.infer<typeof domainsSchema>;
