import { z } from 'zod';
import { address, id, text } from './fields.ts';

/** Fields that the lists (`topics.yaml`, `contacts.yaml` …) share, each with what it may at most hold there. */
export const listFields = {
  id: id.meta({
    title: 'Kort namn (id)',
    description:
      'Kort namn med små bokstäver a–z, siffror och bindestreck. Ändra det inte i efterhand: det är adressen.',
    examples: ['exempel'],
  }),
  name: (max: number) =>
    text(max).meta({ title: 'Namn', description: 'Namnet som läsaren ser.', examples: ['Exempel'] }),
  abbr: (max: number) =>
    text(max)
      .optional()
      .meta({ title: 'Förkortning', description: 'Förkortningen, om det finns en.', examples: ['EX'] }),
  description: (max: number) =>
    text(max).meta({
      title: 'Beskrivning',
      description: 'En enkel mening som förklarar.',
      examples: ['En enkel mening som förklarar.'],
    }),
  aliases: z
    .array(text(80))
    .default([])
    .meta({
      title: 'Andra ord',
      description: 'Andra ord som folk söker på. De syns inte på sidan.',
      examples: [['annat ord']],
    }),
  address: address
    .optional()
    .meta({ title: 'Webbadress', description: 'Webbadress, från https://.', examples: ['https://exempel.se'] }),
  note: (max: number) =>
    text(max)
      .optional()
      .meta({ title: 'Upplysning', description: 'En kort upplysning.', examples: ['En kort upplysning.'] }),
};
