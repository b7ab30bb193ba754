import { idFromTitle } from '../../../../src/model/id-from-title.ts';
import type { FieldPlace, Value } from '../../api.ts';
import { isGroup, isList, valueIn } from '../places.ts';
import { sayAloud } from '../say-aloud.ts';
import type { Work } from '../work.ts';

/** What an item is called, in the lists whose items have an id. */
const NAMING: ReadonlySet<unknown> = new Set(['name', 'title', 'term', 'what']);

const LONGEST = 40;

/** The id that a new item gets by its name: one that no other item of the list has. Empty where the name gives none. */
export function idFor(name: string, others: readonly Value[]): string {
  const taken = new Set(others.map((each) => (isGroup(each) ? each['id'] : undefined)));
  const id = idFromTitle(name, LONGEST);
  if (id === '' || !taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** Who leaves the name of an item that has no id yet gets one, and may change it: nobody has to know what an id is. */
export function proposeIds(root: HTMLElement, work: Work): void {
  root.addEventListener('change', ({ target }) => {
    const written = target as HTMLInputElement | HTMLTextAreaElement;
    const at = JSON.parse(written.closest<HTMLElement>('.field[data-at]')?.dataset['at'] ?? '[]') as FieldPlace;
    const place = at.slice(0, -1);
    if (!NAMING.has(at.at(-1)) || typeof place.at(-1) !== 'number') return;
    const wanted = JSON.stringify([...place, 'id']);
    const field = [...root.querySelectorAll<HTMLElement>('.field[data-at]')].find(
      (each) => each.dataset['at'] === wanted,
    );
    const input = field?.querySelector<HTMLInputElement>('input.line');
    if (!input || input.value.trim() !== '') return;
    const others = valueIn(work.values, place.slice(0, -1));
    const id = idFor(written.value, isList(others) ? others : []);
    if (id === '') return;
    input.value = id;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    sayAloud(`Kort namn: ${id}.`);
  });
}
