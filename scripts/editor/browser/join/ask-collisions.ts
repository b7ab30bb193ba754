import type { Form, Value } from '../../api.ts';
import { button, newElement, newId } from '../element.ts';
import { grow, growsAtFirst } from '../controls/line.ts';
import { tellApart } from '../told-apart.ts';
import { textBeside } from '../two-texts.ts';
import type { Collision } from './join-work.ts';
import { placeWords } from './place-words.ts';

interface Ways {
  /** @param chosen what is to stand in each place, in their order */
  save: (chosen: (Value | undefined)[]) => void;
  /** Nothing is decided. */
  back: () => void;
}

/**
 * Each place that two have written differently, with both texts side by side and a choice for that place alone. All else is put
 * together already. @param values what stands in the form, for the names of the places
 */
export function drawCollisions(
  collisions: readonly Collision[],
  { form, values }: { form: Form; values: Value | undefined },
  { save, back }: Ways,
): HTMLElement {
  const places = collisions.map((each) => drawCollision(each, form, values));
  const one = collisions.length === 1;
  const told = newElement('p', { class: 'fault', role: 'alert' });
  const decide = () => {
    const open = places.find(({ chosen }) => !chosen());
    if (!open) return save(places.map(({ chosen }) => chosen()!.value));
    told.textContent = 'Fel: välj på varje ställe först.';
    open.element.querySelector('input')!.focus();
  };
  return newElement(
    'section',
    { class: 'two-texts stack' },
    newElement(
      'h2',
      { tabindex: -1 },
      one ? 'Två texter på samma ställe' : `Två texter på ${collisions.length} ställen`,
    ),
    newElement(
      'p',
      {},
      `Filen har ändrats medan du skrev, av dig i en annan flik eller av någon annan. Allt som inte krockar är redan ihoplagt. ${one ? 'På det här stället' : 'På de här ställena'} har ni skrivit olika: välj vad som ska stå. Ord som skiljer är understrukna och står inom ⟦ ⟧. Inget är sparat än.`,
    ),
    places.map(({ element }) => element),
    told,
    newElement(
      'p',
      { class: 'ways' },
      button('Spara med det jag valt', decide, { look: '' }),
      button('Tillbaka till formuläret', back),
    ),
  );
}

interface DrawnCollision {
  element: HTMLElement;
  /** Undefined until something is chosen. */
  chosen: () => { value: Value | undefined } | undefined;
}

function drawCollision({ at, mine, theirs }: Collision, form: Form, values: Value | undefined): DrawnCollision {
  const { name, told, isText } = placeWords(form, values, at);
  const apart = tellApart(told(mine), told(theirs));
  const id = newId('krock');
  const area = newElement('textarea', {
    class: 'grows',
    id: `${id}-text`,
    rows: 3,
    spellcheck: 'true',
    oninput: () => grow(area),
  });
  area.value = `${told(mine).trimEnd()}\n${told(theirs).trimEnd()}`.trim();
  const own = newElement(
    'div',
    { hidden: true },
    newElement('div', { class: 'field' }, newElement('label', { for: area.id }, `${name}, så som det ska stå`), area),
  );
  const ways: readonly (readonly [string, () => Value | undefined])[] = [
    ['Min text. Den andra försvinner på det här stället.', () => mine],
    ['Den andra texten. Min försvinner på det här stället.', () => theirs],
    ...(isText ? [['Jag skriver ihop dem.', () => (at ? area.value.trim() : area.value)] as const] : []),
  ];
  const radios = ways.map(([words], index) => {
    const radio = newElement('input', {
      type: 'radio',
      name: id,
      id: `${id}-${index}`,
      onchange: () => {
        own.hidden = index !== 2;
        growsAtFirst(area);
      },
    });
    return { radio, row: newElement('p', { class: 'tick' }, radio, newElement('label', { for: radio.id }, words)) };
  });
  const element = newElement(
    'section',
    { class: 'section stack', 'aria-label': name },
    newElement('h3', {}, name),
    newElement(
      'div',
      { class: 'both' },
      textBeside('Din text', told(mine) === '' ? NOTHING : apart.mine),
      textBeside('Den andra texten', told(theirs) === '' ? NOTHING : apart.theirs),
    ),
    newElement('fieldset', {}, newElement('legend', {}, 'Vad ska stå?'), ...radios.map(({ row }) => row)),
    own,
  );
  const chosen = () => {
    const index = radios.findIndex(({ radio }) => radio.checked);
    return index < 0 ? undefined : { value: ways[index]![1]() };
  };
  return { element, chosen };
}

const NOTHING = [{ text: 'Inget: det är borttaget.', isOther: false }];
