import type { Control, FormChoice } from '../../api.ts';
import { sayAloud } from '../say-aloud.ts';
import { button, newElement } from '../element.ts';
import { isGroup } from '../places.ts';
import type { Drawn } from './drawn.ts';

/** A value for each of some ids: those that have one as fields, the others in a list to add from. */
export function drawMap({ choices = [], of }: Extract<Control, { type: 'map' }>, drawn: Drawn): HTMLElement {
  const { work, at, id, describedBy, label } = drawn;
  const filled = newElement('div', { class: 'inner' });
  const select = newElement('select', { id, 'aria-label': `Lägg till i ${label}`, 'aria-describedby': describedBy });
  /** Begun here, and without a value yet. */
  const begun = new Set<string>();
  const keys = () => {
    const value = work.valueAt(at);
    return [...new Set([...(isGroup(value) ? Object.keys(value) : []), ...begun])];
  };
  const nameOf = (key: string) => choices.find((choice) => choice.id === key)?.name ?? key;
  const draw = () => {
    const shown = keys();
    filled.replaceChildren(...shown.map(row));
    const left = choices.filter((choice) => !shown.includes(choice.id));
    select.replaceChildren(newElement('option', { value: '' }, 'Välj'), ...left.map(asOption));
    adding.hidden = left.length === 0;
  };
  const row = (key: string) => {
    const field = { key, label: nameOf(key), about: '', isRequired: false, isWritten: false, control: of };
    const away = () => {
      begun.delete(key);
      work.set([...at, key], undefined);
      draw();
      sayAloud(`${nameOf(key)} borttagen.`);
      select.focus();
    };
    return newElement(
      'div',
      { class: 'row' },
      drawn.inner(field, [...at, key]),
      button('Ta bort', away, { name: nameOf(key) }),
    );
  };
  const adding = newElement(
    'p',
    { class: 'beside' },
    select,
    button(
      'Lägg till',
      () => {
        if (!select.value) return select.focus();
        begun.add(select.value);
        draw();
        filled.lastElementChild?.querySelector<HTMLElement>('textarea, input')?.focus();
      },
      { name: `i ${label}` },
    ),
  );
  draw();
  return newElement('div', {}, filled, adding);
}

const asOption = ({ id, name }: FormChoice) => newElement('option', { value: id }, name);
