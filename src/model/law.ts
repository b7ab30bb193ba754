import { z } from 'zod';
import type { IsoDate } from './dates.ts';
import { isoDate, oneOf, text } from './fields.ts';
import { listFields } from './list-fields.ts';

/**
 * A rule that texts lean on. All of them live in `content/laws.yaml`, so that a change in the law is made once and the
 * pages that it touches are known.
 */
export const lawSchema = z.strictObject({
  id: listFields.id,
  name: text(200).meta({
    title: 'Lagens namn',
    description: 'Lagens namn, så som läsaren ska se det.',
    examples: ['Socialtjänstlagen'],
  }),
  /** Number in the code of statutes; practice of courts has none. */
  sfs: text(80)
    .optional()
    .meta({
      title: 'SFS-nummer',
      description: 'Lagens nummer i författningssamlingen, inom citattecken.',
      examples: ['2025:400'],
    }),
  paragraph: text(160)
    .optional()
    .meta({ title: 'Kapitel och paragraf', description: 'Kapitel och paragraf.', examples: ['19 kap. 1 §'] }),
  /** The heading that it stands under in the list of laws. */
  area: text(80).meta({
    title: 'Område',
    description: 'Rubriken som lagen står under på sidan Lagarna.',
    examples: ['Barn'],
  }),
  meaning: text(500).meta({
    title: 'Vad den betyder',
    description: 'Vad regeln betyder för läsaren, i en mening. Skilj på ska, får och hindrar inte.',
    examples: ['Den som arbetar med barn ska genast anmäla misstanke om att ett barn far illa.'],
  }),
  binds: text(300).meta({
    title: 'Gäller för',
    description: 'Vem regeln gäller för.',
    examples: ['skola och socialtjänst'],
  }),
  inForce: isoDate.optional().meta({
    title: 'Gäller från',
    description: 'Dagen då regeln började gälla, eller föreslås börja gälla, ÅÅÅÅ-MM-DD.',
    examples: ['2025-07-01'],
  }),
  status: oneOf({ 'in-force': 'Gäller', proposed: 'Föreslagen' })
    .default('in-force')
    .meta({
      title: 'Läge',
      description: 'in-force (gäller) eller proposed (bara föreslagen). Utan raden: in-force.',
      examples: ['proposed'],
    }),
  checked: isoDate.meta({
    title: 'Uppslagen',
    description: 'Dagen då någon senast slog upp lagen, ÅÅÅÅ-MM-DD.',
    examples: ['2026-11-26'],
  }),
  /** Day of the copy that was read, when it was not the text of the day itself. */
  wording: isoDate.optional().meta({
    title: 'Lagtextens dag',
    description: 'Lagtextens egen dag, om det inte var den gällande texten som lästes, ÅÅÅÅ-MM-DD.',
    examples: ['2026-02-12'],
  }),
  seen: text(600).meta({
    title: 'Läst i',
    description: 'Var lagtexten är läst. Visas inte.',
    examples: ['riksdagen.se'],
  }),
  note: text(600)
    .optional()
    .meta({
      title: 'Att akta sig för',
      description: 'Vad den som skriver om regeln ska akta sig för. Visas inte.',
      examples: ['Skriv får, inte ska.'],
    }),
  address: listFields.address,
});

export type Law = z.infer<typeof lawSchema>;

/** `Socialtjänstlagen (2025:400)`. */
export const lawName = ({ name, sfs }: Law) => name + (sfs ? ` (${sfs})` : '');

/** `Socialtjänstlagen (2025:400), 19 kap. 1 §`. */
export const lawTitle = (law: Law) => lawName(law) + (law.paragraph ? `, ${law.paragraph}` : '');

/** The day that a page can answer for: when the one of its laws was looked at that was looked at the longest ago. */
export const lawsChecked = (laws: readonly Law[]): IsoDate | undefined => laws.map(({ checked }) => checked).sort()[0];
