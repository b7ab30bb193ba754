import type { Control } from '../../api.ts';
import { button, newElement } from '../element.ts';
import type { Drawn } from './drawn.ts';

/** What every field says of itself to who listens. */
export const described = ({ id, describedBy, isRequired }: Drawn) => ({
  id,
  'aria-describedby': describedBy,
  'aria-required': isRequired || undefined,
});

/** What is left empty goes, or stays as what its schema has for empty. In a list it stays: its place is somebody's. */
const asText = (text: string, { whenEmpty, work, at }: Drawn) => {
  if (text !== '' || typeof at.at(-1) === 'number') return text;
  return work.fileHasNo(at) ? undefined : whenEmpty;
};

const shown = ({ work, at }: Drawn) => {
  const value = work.valueAt(at);
  return value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** A field of one line, with a button for today where it is a date and a count where it may be only so long. */
export function drawLine(
  { format, longest, mayBeNumber }: Extract<Control, { type: 'line' }>,
  drawn: Drawn,
): HTMLElement {
  const { work, at } = drawn;
  const input = newElement('input', {
    ...described(drawn),
    type: 'text',
    class: `line line-${format ?? 'text'}`,
    inputmode: format && { uri: 'url', email: 'email', date: 'numeric' }[format],
    autocomplete: 'off',
    spellcheck: format ? 'false' : 'true',
    oninput: () => {
      const words = input.value.trim();
      // No address and no day has space around it.
      const text = words === '' || format ? words : input.value;
      work.set(at, mayBeNumber && /^\d{1,15}$/.test(text) ? Number(text) : asText(text, drawn));
    },
  });
  input.value = shown(drawn);
  if (format === 'date') return newElement('div', { class: 'beside' }, input, todayButton(input, drawn.label));
  return longest ? newElement('div', {}, input, countOf(input, longest, drawn)) : input;
}

/** A field that grows with its text. */
export function drawLines({ longest }: Extract<Control, { type: 'lines' }>, drawn: Drawn): HTMLElement {
  const area = newElement('textarea', {
    ...described(drawn),
    class: 'grows',
    rows: 2,
    spellcheck: 'true',
    oninput: () => {
      grow(area);
      drawn.work.set(drawn.at, asText(area.value.trim() === '' ? '' : area.value, drawn));
    },
  });
  area.value = shown(drawn);
  growsAtFirst(area);
  return longest ? newElement('div', {}, area, countOf(area, longest, drawn)) : area;
}

/** What is no number stays as it was written, so that the check can say what is wrong with it. */
export function drawNumber(_: Extract<Control, { type: 'number' }>, drawn: Drawn): HTMLElement {
  const input = newElement('input', {
    ...described(drawn),
    type: 'text',
    class: 'line line-number',
    inputmode: 'numeric',
    autocomplete: 'off',
    oninput: () => {
      const text = input.value.trim();
      drawn.work.set(drawn.at, /^-?\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : asText(text, drawn));
    },
  });
  input.value = shown(drawn);
  return input;
}

/** A box to tick. One that was not in the file and is ticked off again leaves nothing there. */
export function drawFlag(drawn: Drawn): HTMLElement {
  const { work, at, label } = drawn;
  const box = newElement('input', {
    ...described(drawn),
    type: 'checkbox',
    onchange: () => work.set(at, box.checked || !work.fileHasNo(at) ? box.checked : undefined),
  });
  box.checked = work.valueAt(at) === true;
  return newElement(
    'p',
    { class: 'tick' },
    box,
    newElement('label', { for: drawn.id }, `Ja: ${label.toLocaleLowerCase('sv')}`),
  );
}

function todayButton(input: HTMLInputElement, label: string): HTMLButtonElement {
  return button(
    'I dag',
    () => {
      input.value = new Date().toLocaleDateString('sv-SE');
      input.dispatchEvent(new Event('input'));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name: `som ${label.toLocaleLowerCase('sv')}` },
  );
}

/** How many signs are left, said when few are, and told quietly to who listens when it passes. */
function countOf(input: HTMLInputElement | HTMLTextAreaElement, longest: number, { id }: Drawn): HTMLElement {
  const count = newElement('p', { class: 'count', id: `${id}-antal` });
  const tell = () => {
    const left = longest - [...input.value].length;
    count.textContent = left >= 0 ? `${left} tecken kvar` : `${-left} tecken för mycket`;
    count.toggleAttribute('data-over', left < 0);
    count.hidden = left > longest / 2;
  };
  input.addEventListener('input', tell);
  tell();
  return count;
}

const KNOWS_HOW = CSS.supports('field-sizing', 'content');

/** As high as its text, in browsers that cannot do so by themselves too. */
export function grow(area: HTMLTextAreaElement): void {
  if (KNOWS_HOW) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 4}px`;
}

/** Before it stands on the page it has no height. */
export const growsAtFirst = (area: HTMLTextAreaElement) => requestAnimationFrame(() => grow(area));
