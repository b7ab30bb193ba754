import type { Control, Value } from '../../api.ts';
import { sayAloud } from '../say-aloud.ts';
import { button, newElement } from '../element.ts';
import { isList } from '../places.ts';
import { grow, growsAtFirst } from './line.ts';
import type { Drawn } from './drawn.ts';
import { orderButtons } from './ordering.ts';

/** A list of lines: one field for each, Enter for the next. A line without text is no item. */
export function drawTexts(of: Control, drawn: Drawn): HTMLElement {
  const { work, at, id, describedBy, label } = drawn;
  const value = work.valueAt(at);
  let rows = (isList(value) ? value : []).map((each) =>
    typeof each === 'object' ? JSON.stringify(each) : String(each),
  );
  const list = newElement('ol', { class: 'texts' });
  const add = button('Lägg till en rad', () => insert(rows.length), {
    id,
    'aria-describedby': describedBy,
    name: `i ${label}`,
  });

  const keep = () => {
    const written = rows.map((row) => asItem(row.trim(), of)).filter((each) => each !== '');
    work.set(at, written.length > 0 ? written : drawn.whenEmpty);
    let place = 0;
    for (const [index, item] of [...list.children].entries())
      item.setAttribute('data-at', JSON.stringify(rows[index]?.trim() ? [...at, place++] : []));
  };
  const draw = () => {
    list.replaceChildren(...rows.map(row));
    list.hidden = rows.length === 0;
  };
  const change = (next: string[]) => {
    rows = next;
    draw();
    keep();
  };
  const focus = (index: number | undefined) =>
    index === undefined ? add.focus() : list.children[index]?.querySelector<HTMLElement>('textarea')?.focus();
  const insert = (index: number) => {
    change(rows.toSpliced(index, 0, ''));
    sayAloud(`Rad ${index + 1} av ${rows.length}.`);
    focus(index);
  };
  const row = (text: string, index: number) => {
    const area = newElement('textarea', {
      class: 'grows one-line',
      rows: 1,
      'aria-label': `${label}, rad ${index + 1}`,
      'aria-describedby': describedBy,
      spellcheck: 'true',
      oninput: () => {
        rows[index] = area.value.replaceAll('\n', ' ');
        grow(area);
        keep();
      },
      onkeydown: (event) => {
        if ((event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).isComposing) return;
        event.preventDefault();
        insert(index + 1);
      },
    });
    area.value = text;
    growsAtFirst(area);
    const list = {
      count: rows.length,
      nameOf: (each: number) => `rad ${each + 1}`,
      move: (from: number, to: number) => change(moved(rows, from, to)),
      remove: (each: number) => {
        const gone = rows[each]!;
        change(rows.toSpliced(each, 1));
        return () => {
          change(rows.toSpliced(each, 0, gone));
          focus(each);
        };
      },
      focus,
    };
    return newElement('li', { 'data-at': JSON.stringify([...at, index]) }, area, orderButtons(index, list));
  };
  draw();
  return newElement('div', {}, list, add);
}

const asItem = (text: string, of: Control): Value => (of.type === 'number' && /^\d+$/.test(text) ? Number(text) : text);

/** A list with one of its items in another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from] as T);
}
