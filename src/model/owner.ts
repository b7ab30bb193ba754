import { z } from 'zod';
import { functionName, reference } from './fields.ts';

/** A function that answers for texts. The first in the list answers for what no text names an owner of: the laws. */
export const ownerSchema = z.strictObject({
  name: functionName().meta({
    title: 'Funktion',
    description: 'Funktionens namn, precis så som det står i owner i texterna.',
    examples: ['Stadsledningskontoret, Trygghet och samhälle'],
  }),
  contact: reference.optional().meta({
    title: 'Brevlåda',
    refersTo: 'contacts',
    description: 'Id ur contacts.yaml på den funktionsbrevlåda som påminnelser går till. Utan raden går inget mejl.',
    examples: ['stadsledningskontoret'],
  }),
});

export type Owner = z.infer<typeof ownerSchema>;
