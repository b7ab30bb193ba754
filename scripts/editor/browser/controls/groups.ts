import type { FormField, Value } from '../../api.ts';
import { sayAloud } from '../say-aloud.ts';
import { button, newElement } from '../element.ts';
import { isList } from '../places.ts';
import type { Drawn } from './drawn.ts';
import { orderButtons } from './ordering.ts';
import { moved } from './texts.ts';

/** A list whose items have fields of their own, each item folded out where it lies. */
export function drawGroups(fields: readonly FormField[], drawn: Drawn): HTMLElement {
  const { work, at, id, describedBy, label } = drawn;
  const items = () => {
    const value = work.valueAt(at);
    return isList(value) ? value : [];
  };
  const list = newElement('ol', { class: 'groups' });
  const add = button('Lägg till', () => insert(), { id, 'aria-describedby': describedBy, name: `i ${label}` });
  const draw = () => {
    list.replaceChildren(...items().map((_, index) => item(index)));
    list.hidden = list.children.length === 0;
  };
  const change = (next: readonly Value[]) => {
    work.set(at, next.length > 0 ? next : drawn.whenEmpty);
    draw();
  };
  const focus = (index: number | undefined) => {
    const target =
      index === undefined ? add : list.children[index]?.querySelector<HTMLElement>('input, textarea, select, button');
    target?.focus();
  };
  const insert = () => {
    change([...items(), {}]);
    sayAloud(`${label}, nummer ${items().length} tillagd.`);
    focus(items().length - 1);
  };
  const item = (index: number) => {
    const place = [...at, index];
    const name = `${label}, nummer ${index + 1}`;
    return newElement(
      'li',
      { 'data-at': JSON.stringify(place) },
      newElement(
        'fieldset',
        {},
        newElement('legend', {}, name),
        fields.map((field) => drawn.inner(field, [...place, field.key])),
        orderButtons(index, {
          count: items().length,
          nameOf: (each) => `${label}, nummer ${each + 1}`,
          move: (from, to) => change(moved(items(), from, to)),
          remove: (each) => {
            const gone = items()[each]!;
            change(items().toSpliced(each, 1));
            return () => {
              change(items().toSpliced(each, 0, gone));
              focus(each);
            };
          },
          focus,
        }),
      ),
    );
  };
  draw();
  return newElement('div', {}, list, add);
}
