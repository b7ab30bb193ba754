import type { FieldPlace, FormField } from '../../api.ts';
import { make, newId } from '../element.ts';
import type { Work } from '../work.ts';
import { drawControl, isMany } from './control.ts';

/**
 * One field: its name, whether it is needed, what to write, room for what is wrong, and the control. The faults are put
 * in their room by `fault-places.ts`, which finds it by `data-at`.
 */
export function drawField(field: FormField, at: FieldPlace, work: Work): HTMLElement {
  const { label, about, example, isRequired, isWritten, whenEmpty, control } = field;
  const id = newId('falt');
  const isSet = isMany(control) || control.type === 'choice';
  const hint = make(
    'div',
    { class: 'hint', id: `${id}-om` },
    about && make('p', {}, about),
    example && make('p', { class: 'example' }, 'Till exempel: ', example.split('\n').join(' · ')),
    isWritten && make('p', {}, 'Fylls i av portalens kommandon. Ändra bara om du vet varför.'),
  );
  const told = make('div', { class: 'told', id: `${id}-fel` });
  const need = isRequired && make('span', { class: 'need' }, ' (måste fyllas i)');
  const describedBy = `${id}-om ${id}-fel`;
  const drawn = { work, at, id, describedBy, label, isRequired, whenEmpty };
  const body = drawControl(control, drawn);
  const given = { class: `field field-${control.type}`, 'data-at': JSON.stringify(at), 'data-label': label };
  return isSet
    ? make('fieldset', { ...given, 'aria-describedby': describedBy }, make('legend', {}, label, need), hint, told, body)
    : make('div', given, make('label', { for: id }, label, need), hint, told, body);
}
