import { askFor, dialogField } from '../dialog.ts';
import { insertBlock } from './insert.ts';
import { emptyTable } from './written-as.ts';

/** A table with a row of headings, ready to be written in. */
export async function askTable(area: HTMLTextAreaElement): Promise<void> {
  const given = await askFor('Tabell', 'Infoga tabellen', [
    dialogField('heads', 'Kolumnernas rubriker', { about: 'Med komma emellan, till exempel: När, Vem, Vad' }),
    dialogField('rows', 'Antal rader', {
      about: 'Under rubrikerna.',
      value: '3',
      faultOf: (text) =>
        /^(?:[1-9]|[1-4]\d|50)$/.test(text.trim()) ? '' : 'skriv antalet med siffror, från 1 till 50',
    }),
  ]);
  if (!given) return area.focus();
  insertBlock(area, emptyTable(String(given.get('heads')).split(','), Number(given.get('rows'))));
}
