import { z } from 'zod';
import { id, say } from './fields.ts';
import type { Everything } from './parse-content.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

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
  work: z.array(z.strictObject({ domain, unit: id.optional() })).default([]),
  pupils: z.array(domain).default([]),
});

export type Domains = z.infer<typeof domainsSchema>;

/** Units that do not exist, and domains that stand twice or on both sides. */
export function checkDomains({ domains, units, faulty }: Everything): Problem[] {
  if (!domains) return [];
  const fault = about(domains);
  const { work, pupils } = domains.value;
  const all = [...work.map((each) => each.domain), ...pupils];
  const place = (index: number) => (index < work.length ? ['work', index, 'domain'] : ['pupils', index - work.length]);
  const doublets = all.flatMap((name, index) =>
    all.indexOf(name) < index
      ? [fault(place(index), `domänen ”${name}” står två gånger`, 'ta bort den ena raden')]
      : [],
  );
  const unknown = work.flatMap(({ unit }, index) =>
    !unit || units.some(({ value }) => value.id === unit) || faulty.has(`network/units/${unit}.yaml`)
      ? []
      : [fault(['work', index, 'unit'], `enheten ”${unit}” finns inte`, 'skriv filnamnet på enhetens fil, utan .yaml')],
  );
  return [...doublets, ...unknown];
}
