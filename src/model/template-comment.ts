import { COMPONENTS } from './components.ts';

/** What the template of a text says in a comment, line by line: known here so that the check can tell it from an editor's words. */
export const TEMPLATE_COMMENT: readonly string[] = [
  'Skriv texten under den här rutan, som vanlig text med en tom rad mellan styckena.',
  'Rubriker börjar med ##. Listor med - . **Fet**. [Länktext som säger vart den leder](/adress/).',
  `En ruta: ${COMPONENTS['Note']!.example}`,
  `Ord på ett annat språk: ${COMPONENTS['Foreign']!.example}`,
  'Inga namn på privatpersoner, inga personnummer, inga länkar till extremistiska webbplatser.',
];
