import type { Control, FormChoice } from '../../api.ts';
import { sayAloud } from '../say-aloud.ts';
import { button, newElement } from '../element.ts';
import { findOne } from '../find-one.ts';
import { isList } from '../places.ts';
import type { Drawn } from './drawn.ts';
import { orderButtons } from './ordering.ts';
import { moved } from './texts.ts';

type Reference = Extract<Control, { type: 'reference' }>;
type ListOf = Extract<Control, { type: 'list' }>;

/** Things chosen among what there is, in an order that means something: the chosen above, all that can be chosen below. */
export function drawPicks({ to, choices }: Reference, { most }: ListOf, drawn: Drawn): HTMLElement {
  const { work, at, id, describedBy, label } = drawn;
  const names = new Map(choices?.map(({ id: key, name }) => [key, name]));
  const picked = () => {
    const value = work.valueAt(at);
    return (isList(value) ? value : []).map(String);
  };
  const list = newElement('ol', { class: 'picks' });
  const nameOf = (key: string) => names.get(key) ?? key;
  const change = (next: readonly string[]) => {
    work.set(at, next.length > 0 ? next : drawn.whenEmpty);
    draw();
  };
  const add = (key: string) => {
    if (!picked().includes(key)) change([...picked(), key]);
    sayAloud(`${nameOf(key)} vald. ${picked().length} valda${most ? ` av högst ${most}` : ''}.`);
  };
  const ways = choices
    ? allChoices(choices, drawn, {
        isOn: (key) => picked().includes(key),
        turn: (key, isOn) => (isOn ? add(key) : drop(key)),
      })
    : searchButton();
  const drop = (key: string) => {
    change(picked().filter((each) => each !== key));
    sayAloud(`${nameOf(key)} borttagen. ${picked().length} valda.`);
  };
  function searchButton() {
    const open = () =>
      void findOne({ what: to, title: label }).then((found) => {
        if (!found) return;
        names.set(found.id, found.name);
        add(found.id);
      });
    return {
      shown: button('Sök och lägg till', open, { id, 'aria-describedby': describedBy, name: `i ${label}` }),
      draw() {},
    };
  }
  const focus = (index: number | undefined) =>
    (index === undefined
      ? (ways.shown.querySelector<HTMLElement>('summary') ?? ways.shown)
      : list.children[index]?.querySelector<HTMLElement>('button')
    )?.focus();
  const draw = () => {
    const keys = picked();
    const ordered = {
      count: keys.length,
      nameOf: (index: number) => nameOf(keys[index] ?? ''),
      move: (from: number, place: number) => change(moved(keys, from, place)),
      remove: (index: number) => {
        change(keys.toSpliced(index, 1));
        return () => {
          change(picked().toSpliced(index, 0, keys[index]!));
          focus(index);
        };
      },
      focus,
    };
    list.replaceChildren(
      ...keys.map((key, index) =>
        newElement(
          'li',
          { 'data-at': JSON.stringify([...at, index]) },
          newElement('span', {}, nameOf(key)),
          orderButtons(index, ordered),
        ),
      ),
    );
    list.hidden = keys.length === 0;
    ways.draw();
  };
  draw();
  return newElement('div', {}, list, ways.shown);
}

/** Everything that can be chosen, with what it means. Folded, and with a field that narrows it where there is much. */
function allChoices(
  choices: readonly FormChoice[],
  { id, label, describedBy }: Drawn,
  { isOn, turn }: { isOn: (key: string) => boolean; turn: (key: string, isOn: boolean) => void },
) {
  const boxes = choices.map(({ id: key, name, about }) => {
    const own = `${id}-${key}`;
    const box = newElement('input', {
      type: 'checkbox',
      id: own,
      'aria-describedby': about ? `${own}-om` : undefined,
      onchange: () => turn(key, box.checked),
    });
    const hint = about && newElement('span', { class: 'hint', id: `${own}-om` }, about);
    const row = newElement('p', { class: 'tick' }, box, newElement('label', { for: own }, name), hint);
    return { key, box, row, words: `${name} ${about ?? ''} ${key}`.toLocaleLowerCase('sv') };
  });
  const narrow = newElement('input', {
    type: 'search',
    class: 'line',
    'aria-label': `Sök bland ${choices.length} i ${label}`,
    placeholder: 'Skriv för att söka',
    oninput: () => {
      const wanted = narrow.value.trim().toLocaleLowerCase('sv');
      for (const { row, words } of boxes) row.hidden = !words.includes(wanted);
      sayAloud(`${boxes.filter(({ row }) => !row.hidden).length} att välja på.`);
    },
  });
  const shown = newElement(
    'details',
    { class: 'all-choices' },
    newElement('summary', { id, 'aria-describedby': describedBy }, `Välj bland ${choices.length}`),
    choices.length > 10 && narrow,
    newElement(
      'div',
      { class: 'choices', role: 'group', 'aria-label': label },
      boxes.map(({ row }) => row),
    ),
  );
  const draw = () => {
    for (const { key, box } of boxes) box.checked = isOn(key);
  };
  return { shown, draw };
}
