import type { Control } from '../../api.ts';
import { sayAloud } from '../say-aloud.ts';
import { button, newElement } from '../element.ts';
import { findOne } from '../find-one.ts';
import { drawChoice } from './choice.ts';
import type { Drawn } from './drawn.ts';

/** The id of something else: chosen in a list where all are known, else searched for. */
export function drawReference(control: Extract<Control, { type: 'reference' }>, drawn: Drawn): HTMLElement {
  const { choices, to } = control;
  if (choices) return drawChoice({ type: 'choice', choices: choices }, drawn);
  const { work, at, id, describedBy, label } = drawn;
  const shown = newElement('span', { class: 'picked' });
  const away = button(
    'Ta bort',
    () => {
      work.set(at, drawn.whenEmpty);
      draw();
      sayAloud(`${label}: inget valt.`);
      search.focus();
    },
    { name: label },
  );
  const draw = () => {
    const value = work.valueAt(at);
    shown.textContent = typeof value === 'string' && value !== '' ? value : 'Inget valt';
    away.hidden = !value;
  };
  const search = button(
    'Sök och välj',
    () => {
      void findOne({ what: to, title: label }).then((found) => {
        if (!found) return;
        work.set(at, found.id);
        draw();
        sayAloud(`Valt: ${found.name}.`);
      });
    },
    { id, 'aria-describedby': describedBy, name: label },
  );
  draw();
  return newElement('p', { class: 'beside' }, shown, search, away);
}
