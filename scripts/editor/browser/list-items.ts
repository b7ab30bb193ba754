import type { Form, Value } from '../api.ts';
import { namesApart, wordsIn } from '../../../src/model/item-names.ts';
import { hasAllWords } from './file-search.ts';
import { sayAloud } from './say-aloud.ts';
import { orderButtons } from './controls/ordering.ts';
import { moved } from './controls/texts.ts';
import { drawField } from './controls/field.ts';
import { button, newElement } from './element.ts';
import { isGroup, isList } from './places.ts';
import { mayGo } from './used-elsewhere.ts';
import type { Work } from './work.ts';

const NAMING = ['name', 'title', 'term', 'word', 'short', 'id'] as const;

/** The items of a list (the topics, the laws): their names to choose among, and the form of the one that is open. */
export function drawItems(work: Work, form: Form, asked: URLSearchParams): HTMLElement {
  const items = () => (isList(work.values) ? work.values : []);
  let open = openAt(items(), asked);
  const names = newElement('ol', { class: 'item-names' });
  const fields = newElement('div', { class: 'stack' });
  const said = newElement('p', { class: 'hint', id: 'sok-post-svar' });
  const narrow = newElement('input', {
    type: 'search',
    class: 'line',
    id: 'sok-post',
    'aria-describedby': said.id,
    oninput: () => {
      drawNames();
      sayAloud(said.textContent ?? '');
    },
  });
  const namesNow = () => namesApart(items().map(nameOf), items());
  const drawNames = () => {
    const apart = namesNow();
    const rows = items().flatMap((item, index) => {
      const name = apart[index]!;
      if (!hasAllWords(`${name} ${wordsIn(item).join(' ')}`, narrow.value)) return [];
      const way = newElement(
        'button',
        {
          type: 'button',
          class: 'item-name',
          'aria-current': index === open ? 'true' : undefined,
          onclick: () => go(index),
        },
        name,
      );
      return [newElement('li', {}, way)];
    });
    names.replaceChildren(...rows);
    said.hidden = narrow.value.trim() === '';
    said.textContent =
      rows.length > 0 ? `${rows.length} av ${apart.length} poster.` : 'Ingen post har de orden. Pröva ett annat ord.';
  };
  const go = (index: number | undefined) => {
    open = index;
    asked.set('item', String(index ?? ''));
    history.replaceState(null, '', `?${asked.toString()}`);
    drawNames();
    drawOpen();
    fields.querySelector<HTMLElement>('h2')?.focus();
    work.tell('judged');
  };
  const change = (next: readonly Value[]) => work.set([], next);
  const insert = () => {
    change([...items(), {}]);
    go(items().length - 1);
    sayAloud(`Ny post i ${form.sortName}. Fyll i den.`);
  };
  const drawOpen = () => {
    const index = open;
    if (index === undefined || items()[index] === undefined) return fields.replaceChildren();
    const ordered = {
      count: items().length,
      nameOf: (each: number) => namesNow()[each] ?? '',
      move: (from: number, to: number) => {
        change(moved(items(), from, to));
        open = to;
      },
      remove: async (each: number) => {
        const gone = items()[each]!;
        const without = items().toSpliced(each, 1);
        if (!(await mayGo(work, nameOf(gone, each), without))) return undefined;
        change(without);
        return () => {
          change(items().toSpliced(each, 0, gone));
          go(each);
        };
      },
      focus: (each: number | undefined) => go(each),
    };
    fields.replaceChildren(
      newElement('h2', { tabindex: -1 }, namesNow()[index]),
      ...form.fields.map((field) => drawField(field, [index, field.key], work)),
      newElement('p', {}, orderButtons(index, ordered)),
    );
  };
  const count = newElement('b');
  const drawCount = () => (count.textContent = `${items().length} poster`);
  drawCount();
  work.on('change', () => {
    drawNames();
    drawCount();
  });
  drawNames();
  if (asked.get('item') === 'ny') insert();
  else drawOpen();
  return newElement(
    'div',
    { class: 'items stack' },
    newElement(
      'details',
      { class: 'section', open: open === undefined },
      newElement('summary', {}, count),
      newElement(
        'div',
        { class: 'field' },
        newElement('label', { for: 'sok-post' }, 'Sök bland posterna'),
        narrow,
        said,
      ),
      names,
      newElement('p', {}, button('Lägg till en post', insert)),
    ),
    fields,
  );
}

/** The item that the address asks for, by its number or its id. */
function openAt(items: readonly Value[], asked: URLSearchParams): number | undefined {
  const id = asked.get('id');
  const byId = id ? items.findIndex((item) => isGroup(item) && item['id'] === id) : -1;
  if (byId >= 0) asked.set('item', String(byId));
  return /^\d+$/.test(asked.get('item') ?? '') ? Number(asked.get('item')) : undefined;
}

function nameOf(item: Value | undefined, index: number): string {
  const found = NAMING.map((key) => (isGroup(item) ? item[key] : item)).find(
    (value) => typeof value === 'string' && value !== '',
  );
  // What is called nothing is known by its first words.
  return typeof found === 'string' ? found : (wordsIn(item)[0] ?? `Post ${index + 1}`);
}
