import type { Target } from '../../api.ts';
import { askFor, dialogField } from '../dialog.ts';
import { findOne } from '../find-one.ts';
import { chosenIn, insertText } from './insert.ts';
import { markdownLink, spaceBefore, wholeAddress } from './written-as.ts';

const PLACES: readonly (readonly [Target, string])[] = [
  ['entries', 'Texter'],
  ['pages', 'Sidor'],
  ['laws', 'Lagar'],
  ['contacts', 'Kontaktvägar'],
  ['glossary', 'Ordlistan'],
];

/** A link to something in the portal, searched for by name. The chosen words become the link's. */
export async function askOwnLink(area: HTMLTextAreaElement): Promise<void> {
  const words = chosenIn(area);
  const found = await findOne({ what: PLACES, title: 'Länk till något i portalen' });
  if (!found?.address) return area.focus();
  insertText(
    area,
    spaceBefore(area.value.slice(0, area.selectionStart)) + markdownLink(words || found.name, found.address),
  );
}

/** A link out of the portal: its words and its address. */
export async function askOuterLink(area: HTMLTextAreaElement): Promise<void> {
  const given = await askFor('Länk till en annan webbplats', 'Infoga länken', [
    dialogField('words', 'Länkens ord', {
      about: 'Säg vart länken leder, till exempel rapportens namn.',
      value: chosenIn(area),
    }),
    dialogField('address', 'Adressen', {
      about: 'Klistra in hela, från https://',
      faultOf: (text) => (wholeAddress(text) ? '' : 'skriv hela adressen, till exempel https://www.exempel.se/rapport'),
    }),
  ]);
  if (!given) return area.focus();
  const link = markdownLink(String(given.get('words')).trim(), wholeAddress(String(given.get('address')))!);
  insertText(area, spaceBefore(area.value.slice(0, area.selectionStart)) + link);
}
