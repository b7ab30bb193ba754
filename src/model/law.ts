import { z } from 'zod';
import type { IsoDate } from './dates.ts';
import { address, id, isoDate, text } from './fields.ts';

/**
 * A rule that texts lean on. All of them live in `content/laws.yaml`, so that a change in the law is made once and the
 * pages that it touches are known.
 */
export const lawSchema = z.strictObject({
  id,
  name: text(200),
  /** Number in the code of statutes; practice of courts has none. */
  sfs: text(80).optional(),
  paragraph: text(160).optional(),
  /** The heading that it stands under in the list of laws. */
  area: text(80),
  meaning: text(500),
  binds: text(300),
  inForce: isoDate.optional(),
  status: z.enum(['in-force', 'proposed']).default('in-force'),
  checked: isoDate,
  /** Day of the copy that was read, when it was not the text of the day itself. */
  wording: isoDate.optional(),
  seen: text(600),
  note: text(600).optional(),
  address: address.optional(),
});

export type Law = z.infer<typeof lawSchema>;

/** `Socialtjänstlagen (2025:400), 19 kap. 1 §`. */
export const lawTitle = ({ name, sfs, paragraph }: Law) =>
  name + (sfs ? ` (${sfs})` : '') + (paragraph ? `, ${paragraph}` : '');

/** The day that a page can answer for: when the one of its laws was looked at that was looked at the longest ago. */
export const lawsChecked = (laws: readonly Law[]): IsoDate | undefined => laws.map(({ checked }) => checked).sort()[0];
