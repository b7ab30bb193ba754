import { z } from 'zod';
import { isoDate, say, year } from './fields.ts';

const WHEN = say('är varken år, månad eller dag', 'skriv till exempel `2026`, `2022-01` eller `2025-05-23`');
const LEVEL = say('är ingen nivå', 'skriv ett heltal från 1 till 5');

/** A level is never said without its day: this field has both or is not there. Of outlook only, which tells of a day. */
export const threatLevel = z
  .strictObject({
    level: z
      .number(LEVEL)
      .int(LEVEL)
      .min(1, LEVEL)
      .max(5, LEVEL)
      .meta({ title: 'Nivå', description: 'Nivån, 1 till 5.' }),
    when: z.union([year, z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), isoDate], WHEN).meta({
      title: 'Beslutad',
      description: 'När den beslutades: dagen, månaden eller året, så noga som källan säger.',
    }),
  })
  .optional()
  .meta({
    title: 'Terrorhotnivå',
    description: 'Terrorhotnivån som källan berättar om. Blir ett steg i bilden på sidan Kunskap.',
    examples: [{ level: 3, when: '2025-05-23' }],
  });

export type ThreatLevel = NonNullable<z.infer<typeof threatLevel>>;
