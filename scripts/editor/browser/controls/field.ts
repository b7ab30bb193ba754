import type { FieldPlace, FormField } from '../../api.ts';
import { newElement, newId } from '../element.ts';
import { formAbout, formLabel, hasExample } from '../form-words.ts';
import { isBlank } from '../places.ts';
import type { Work } from '../work.ts';
import { drawControl, isMany } from './control.ts';

/**
 * One field: its name, whether it is needed, what to write, room for what is wrong, and the control. The faults are put
 * in their room by `fault-places.ts`, which finds it by `data-at`.
 * @param optional see `Drawn.inner`
 */
export function drawField(field: FormField, at: FieldPlace, work: Work, optional?: string): HTMLElement {
  const { about, example, isRequired, isWritten, whenEmpty, control } = field;
  const id = newId('falt');
  const label = formLabel(field);
  const said = formAbout(about, field.key, control);
  // A button says what it does; the field's name as its label would take that away.
  const isSought = control.type === 'reference' && !control.choices;
  const isSet = isMany(control) || control.type === 'choice' || isSought;
  const hint = newElement(
    'div',
    { class: 'hint', id: `${id}-om` },
    said !== '' && newElement('p', {}, said),
    // An example says nothing to the one who has written already.
    example &&
      hasExample(control) &&
      isBlank(work.valueAt(at)) &&
      newElement('p', { class: 'example' }, 'Till exempel: ', example.split('\n').join(' · ')),
    isWritten && newElement('p', {}, 'Fylls i av portalens kommandon. Ändra bara om du vet varför.'),
  );
  const told = newElement('div', { class: 'told', id: `${id}-fel` });
  const needed = optional
    ? ` (måste fyllas\u00A0i om något annat i ${optional.toLocaleLowerCase('sv')} är ifyllt)`
    : ' (måste fyllas\u00A0i)';
  const need = isRequired && newElement('span', { class: 'need' }, needed);
  const describedBy = `${id}-om ${id}-fel`;
  const inner = (each: FormField, place: FieldPlace, within?: string) => drawField(each, place, work, within);
  const drawn = { work, at, id, describedBy, label, isRequired, whenEmpty, inner };
  const body = drawControl(control, drawn);
  const given = { class: `field field-${control.type}`, 'data-at': JSON.stringify(at), 'data-label': label };
  return isSet
    ? newElement(
        'fieldset',
        { ...given, 'aria-describedby': describedBy },
        newElement('legend', {}, label, need),
        hint,
        told,
        body,
      )
    : newElement('div', given, newElement('label', { for: id }, label, need), hint, told, body);
}
