import { newElement } from '../element.ts';
import type { Drawn } from './drawn.ts';

/** What no form can ask for is read here, and changed in the text of the file. */
export function drawRaw({ work, at, id, describedBy }: Drawn): HTMLElement {
  const value = work.valueAt(at);
  return newElement(
    'div',
    { id, tabindex: -1, 'aria-describedby': describedBy },
    value !== undefined && newElement('pre', { tabindex: 0 }, JSON.stringify(value, null, 2)),
    newElement('p', { class: 'hint' }, 'Det här ändrar du i filens text: välj ”Filens text”, längst ner i formuläret.'),
  );
}
