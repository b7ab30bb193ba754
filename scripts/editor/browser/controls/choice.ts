import type { Control, FormChoice } from '../../api.ts';
import { newElement } from '../element.ts';
import { described } from './line.ts';
import type { Drawn } from './drawn.ts';

const FEW = 5;

/** Takes back what was chosen in a field that may be left out. */
const NOTHING: FormChoice = { id: '', name: 'Inget valt' };

/** One of some words: buttons to choose between where they are few, a list to fold out where they are many. */
export function drawChoice(control: Extract<Control, { type: 'choice' }>, drawn: Drawn): HTMLElement {
  return control.choices.length <= FEW ? drawButtons(control, drawn) : drawSelect(control, drawn);
}

function drawButtons({ choices, left }: Extract<Control, { type: 'choice' }>, drawn: Drawn): HTMLElement {
  const { work, at, id, describedBy, label, isRequired, whenEmpty } = drawn;
  const now = work.valueAt(at) ?? left ?? NOTHING.id;
  const all = isRequired || left !== undefined ? choices : [...choices, NOTHING];
  const rows = all.map((choice, index) => {
    const own = index === 0 ? id : `${id}-${index}`;
    const input = newElement('input', {
      type: 'radio',
      id: own,
      name: id,
      value: choice.id,
      'aria-describedby': choice.about ? `${own}-om` : undefined,
      onchange: () => work.set(at, choice === NOTHING ? whenEmpty : chosen(choice.id, left, drawn)),
    });
    input.checked = now === choice.id;
    return newElement(
      'p',
      { class: 'tick' },
      input,
      newElement('label', { for: own }, choice.name),
      choice.about ? newElement('span', { class: 'hint', id: `${own}-om` }, choice.about) : undefined,
    );
  });
  return newElement('div', { role: 'radiogroup', 'aria-label': label, 'aria-describedby': describedBy }, rows);
}

function drawSelect({ choices, left }: Extract<Control, { type: 'choice' }>, drawn: Drawn): HTMLElement {
  const select = newElement(
    'select',
    {
      ...described(drawn),
      onchange: () => drawn.work.set(drawn.at, select.value === '' ? undefined : chosen(select.value, left, drawn)),
    },
    left === undefined ? newElement('option', { value: '' }, 'Välj') : undefined,
    choices.map(({ id, name }) => newElement('option', { value: id }, name)),
  );
  select.value = String(drawn.work.valueAt(drawn.at) ?? left ?? '');
  return select;
}

/** What a field counts as when it is left out need not be written where it was not. */
function chosen(value: string, left: string | undefined, { work, at }: Drawn): string | undefined {
  return value === left && work.fileHasNo(at) ? undefined : value;
}
