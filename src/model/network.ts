import { z } from 'zod';
import { id, mailbox, oneOf, reference, text, year } from './fields.ts';
import { listFields } from './list-fields.ts';

export const unitKind = oneOf({ forvaltning: 'Förvaltning', bolag: 'Bolag' });

export const UNIT_KINDS = unitKind.options;

/** A förvaltning or bolag. `confirmed: false` is told to editors. The file name is the id. */
export const unitSchema = z.strictObject({
  name: text(120).meta({
    title: 'Namn',
    description: 'Förvaltningens eller bolagets namn.',
    examples: ['Exempelförvaltningen'],
  }),
  short: text(20)
    .optional()
    .meta({ title: 'Kort namn', description: 'Kort namn eller förkortning, om det finns ett.', examples: ['EXF'] }),
  kind: unitKind.meta({
    title: 'Slag',
    description: 'forvaltning eller bolag.',
    examples: ['forvaltning'],
  }),
  board: text(120)
    .optional()
    .meta({ title: 'Nämnd eller styrelse', description: 'Nämnden eller styrelsen.', examples: ['Exempelnämnden'] }),
  cluster: text(80)
    .optional()
    .meta({ title: 'Kluster', description: 'Vilket kluster bolaget hör till.', examples: ['Bostäder'] }),
  parent: id.optional().meta({
    title: 'Moderbolag',
    refersTo: 'units',
    description: 'Id på moderbolaget: filnamnet utan .yaml.',
    examples: ['goteborgs-stadshus-ab'],
  }),
  domain: text(80)
    .optional()
    .meta({
      title: 'E-postdomän',
      description: 'Domänen i enhetens e-postadresser.',
      examples: ['exempel.goteborg.se'],
    }),
  email: mailbox.optional().meta({
    title: 'Brevlåda',
    description: 'Enhetens funktionsbrevlåda, om den är läst i en källa. Aldrig en persons.',
    examples: ['kontoret@exempel.se'],
  }),
  audiences: z
    .array(reference)
    .optional()
    .meta({
      title: 'Målgrupper',
      refersTo: 'audiences',
      description: 'Målgrupper som enhetens arbete hör till: deras texter visas på enhetens sida.',
      examples: [['skola']],
    }),
  confirmed: z.boolean().meta({
    title: 'Uppgifterna är bekräftade',
    description: 'true om uppgifterna är lästa i en källa, annars false (”ej bekräftad”).',
    examples: [true],
  }),
  note: listFields.note(300),
});

export type Unit = z.infer<typeof unitSchema> & { id: string };

/** An authority, network or institute that the city works with, as the founding document tells. */
export const partnerSchema = z.strictObject({
  id: listFields.id,
  /** What it is for: this field's own work, or the work against organised crime that the city does beside it. */
  field: oneOf({ extremism: 'Extremism', crime: 'Organiserad brottslighet' }).meta({
    title: 'Samarbetet gäller',
    description:
      'Vad samarbetet gäller: extremism (visas först) eller crime (organiserad brottslighet, visas hopfällt).',
    examples: ['extremism'],
  }),
  name: listFields.name(160),
  abbr: listFields.abbr(20),
  description: listFields.description(500),
  role: text(500)
    .optional()
    .meta({
      title: 'Vad vi gör tillsammans',
      description: 'Vad staden gör tillsammans med dem, så som källan säger.',
      examples: ['Ingår i ett nätverk.'],
    }),
  since: year
    .optional()
    .meta({ title: 'Sedan', description: 'Året då samarbetet började, om det är känt.', examples: [2020] }),
  address: listFields.address,
  source: text(200).meta({
    title: 'Källa',
    description: 'Var uppgiften är läst.',
    examples: ['Verksamhetsberättelse 2022, avsnitt 1.1'],
  }),
  successor: text(300)
    .optional()
    .meta({
      title: 'Ersatt av',
      description: 'Vad som har kommit i stället, om parten inte finns kvar.',
      examples: ['Ny organisation'],
    }),
});

export type Partner = z.infer<typeof partnerSchema>;
