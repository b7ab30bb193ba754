import { sayAloud } from '../say-aloud.ts';
import { button, newElement } from '../element.ts';
import { offerBack, type PutBack } from '../taken-away.ts';

/** The items of a list, as the one that shows them keeps them. */
export interface Ordered {
  count: number;
  /** What an item is called, read aloud after the button's word: ”Fråga 2”. */
  nameOf: (index: number) => string;
  move: (from: number, to: number) => void;
  /** Takes it away. @returns how to put it back; undefined when the editor thought better of it */
  remove: (index: number) => Promise<PutBack | undefined> | PutBack;
  /** Where the focus goes when the button that had it is gone: the item, or what adds one when none is left. */
  focus: (index: number | undefined) => void;
}

/** Up, down and away for one item of a list. The focus follows what is moved, and what happened is told. */
export function orderButtons(index: number, list: Ordered): HTMLElement {
  const { count, nameOf, move, remove, focus } = list;
  const name = nameOf(index);
  const by = (step: -1 | 1) => () => {
    const to = index + step;
    if (to < 0 || to >= count) return;
    move(index, to);
    sayAloud(`${name} flyttad till plats ${to + 1} av ${count}.`);
    focus(to);
  };
  const away = async () => {
    const putBack = await remove(index);
    if (!putBack) return;
    focus(count > 1 ? Math.min(index, count - 2) : undefined);
    offerBack(name, putBack);
  };
  return newElement(
    'span',
    { class: 'order' },
    count > 1 && button('Upp', by(-1), { name, ...(index === 0 && { 'aria-disabled': 'true' }) }),
    count > 1 && button('Ned', by(1), { name, ...(index === count - 1 && { 'aria-disabled': 'true' }) }),
    button('Ta bort', () => void away(), { name }),
  );
}
