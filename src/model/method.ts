import { z } from 'zod';
import { reference, text } from './fields.ts';
import { listFields } from './list-fields.ts';

/** A way of working of which studies say whether it helps. A row of `methods.yaml`; what it does is gathered from the entries. */
export const methodSchema = z.strictObject({
  id: listFields.id,
  name: listFields.name(80),
  idea: text(300).meta({
    title: 'Tanken',
    description: 'Hur det är tänkt att fungera, i en eller två meningar.',
    examples: ['En vuxen med tid och förtroende hjälper den unge att hitta en annan väg.'],
  }),
  forWhom: text(160).meta({
    title: 'För vem',
    description: 'Vem det är till för.',
    examples: ['Unga i riskzonen.'],
  }),
  caution: text(400)
    .optional()
    .meta({
      title: 'Tänk på',
      description: 'Vad den som läser om effekten måste veta för att inte dra för stora slutsatser.',
      examples: ['Det som är mätt är vad deltagarna tycker, inte vad de gör.'],
    }),
  cost: text(200)
    .optional()
    .meta({
      title: 'Kostnad',
      description: 'Vad det kostar, om en källa säger det. Utan raden står det ”Vet inte”.',
      examples: ['Tiden för en anställd, enligt källan.'],
    }),
  guidance: z
    .array(reference)
    .default([])
    .meta({
      title: 'Så gör du',
      refersTo: 'entries',
      description: 'Egna texter om hur man gör. Id är filnamnet utan .mdx.',
      examples: [['annan-text']],
    }),
});

export type Method = z.infer<typeof methodSchema>;
