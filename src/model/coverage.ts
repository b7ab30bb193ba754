import { z } from 'zod';
import type { Edition } from './edition.ts';
import { id, isoDate } from './fields.ts';

/** Who a unit has in the network, without names. */
export const CONTACT_ROLES = ['contact', 'deputy', 'vacant'] as const;

/** A contact person, only a deputy, or nobody. */
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** Written by `npm run register -- coverage --write`, never by hand. */
export const coverageSchema = z.strictObject({
  counted: isoDate.meta({
    description: 'Dagen då registret räknades. Skrivs av npm run register -- coverage --write.',
  }),
  units: z
    .array(
      z.strictObject({
        unit: id.meta({ description: 'Enhetens id: filnamnet i network/units utan .yaml.' }),
        role: z
          .enum(CONTACT_ROLES)
          .meta({ description: 'contact (har kontaktperson), deputy (bara ersättare) eller vacant (ingen).' }),
        /** When the one it has last said that the facts are right. */
        confirmed: isoDate
          .optional()
          .meta({ description: 'Dagen då den som har uppdraget senast sa att uppgifterna stämmer.' }),
      }),
    )
    .meta({ description: 'En rad för varje enhet, utan namn. Skrivs av npm run register -- coverage --write.' }),
});

export type UnitCoverage = z.infer<typeof coverageSchema>['units'][number];

/** How far the network reaches into the city. */
export interface Coverage {
  counted: string;
  /** How many units were counted, and how many of them have a contact person or a deputy. */
  total: number;
  covered: number;
  /** Unit by unit, in the network's own edition alone: elsewhere nobody is to read where there is nobody. */
  units: readonly UnitCoverage[];
}

/** What an edition may know. */
export function coverageIn(edition: Edition, { counted, units }: z.infer<typeof coverageSchema>): Coverage {
  return {
    counted,
    total: units.length,
    covered: units.filter(({ role }) => role !== 'vacant').length,
    units: edition === 'network' ? units : [],
  };
}
