import type { Control } from '../../api.ts';
import { announce } from '../announce.ts';
import { button, make } from '../element.ts';
import { findOne } from '../find-one.ts';
import { drawChoice } from './choice.ts';
import type { Drawn } from './control.ts';

/** The id of something else: chosen in a list where all are known, else searched for. */
export function drawReference(control: Extract<Control, { type: 'reference' }>, drawn: Drawn): HTMLElement {
  const { choices, to } = control;
  if (choices) return drawChoice({ type: 'choice', choices: choices }, drawn);
  const { work, at, id, describedBy, label } = drawn;
  const shown = make('span', { class: 'picked' });
  const away = button(
    'Ta bort',
    () => {
      work.set(at, drawn.whenEmpty);
      draw();
      announce(`${label}: inget valt.`);
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
        announce(`Valt: ${found.name}.`);
      });
    },
    { id, 'aria-describedby': describedBy, name: label },
  );
  draw();
  return make('p', { class: 'beside' }, shown, search, away);
}
