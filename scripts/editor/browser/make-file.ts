import type { Change, Judged, MadeNew, MadeSort, NewRequest, OpenFile } from '../api.ts';
import { askDesk, tellDesk } from './call-desk.ts';
import { newElement } from './element.ts';
import { sayAloud } from './say-aloud.ts';
import { wordsOf } from './fault-words.ts';
import { isList, valueIn } from './places.ts';

/** "Ny …": what to make, and what to call it. What is an item of a list is made in the list. @param begun sort to begin with */
export function drawMaking(sorts: readonly MadeSort[], begun: string): HTMLElement {
  const told = newElement('div', { class: 'told', id: 'ny-fel' });
  const select = newElement(
    'select',
    { id: 'ny-sort', onchange: () => follow() },
    sorts.map(({ name }, index) => newElement('option', { value: index }, name)),
  );
  const title = newElement('input', {
    type: 'text',
    class: 'line',
    id: 'ny-titel',
    autocomplete: 'off',
    'aria-describedby': 'ny-fel',
  });
  const label = newElement('label', { for: 'ny-titel' });
  const what = newElement('p', { class: 'hint' });
  const chosen = () => sorts[Number(select.value)]!;
  const follow = () => {
    const { titleLabel, isTitleOptional } = chosen();
    what.textContent = whatComesOfIt(chosen());
    label.textContent = isTitleOptional ? `${titleLabel} (kan lämnas tomt)` : titleLabel;
  };
  const fail = (words: string) => {
    told.replaceChildren(newElement('p', { class: 'fault' }, `Fel: ${words}`));
    title.setAttribute('aria-invalid', 'true');
    title.focus();
    sayAloud(`Fel: ${words}`);
  };
  const field = newElement('div', { class: 'field' }, label, told, title);
  const form = newElement(
    'form',
    { class: 'panel stack', novalidate: true },
    newElement('h2', {}, 'Skriv något nytt'),
    newElement('div', { class: 'field' }, newElement('label', { for: 'ny-sort' }, 'Vad'), select),
    field,
    what,
    newElement('p', {}, newElement('button', { type: 'submit', class: 'button' }, 'Börja skriva')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { sort, isTitleOptional } = chosen();
    if (title.value.trim() === '' && !isTitleOptional) return fail('skriv något här först.');
    tellDesk<MadeNew>('new', { sort, title: title.value.trim() } satisfies NewRequest)
      .then(openMade)
      .catch((error: unknown) => fail(wordsOf(error)));
  });
  const at = sorts.findIndex(({ sort }) => sort === begun);
  select.value = String(Math.max(0, at));
  follow();
  if (at >= 0) requestAnimationFrame(() => title.focus());
  return form;
}

function whatComesOfIt({ makes, isDraft }: MadeSort): string {
  if (makes === 'item')
    return 'Det du börjar på står i listan först när du har sparat. Listan har inga utkast: det som är sparat gäller när det är inskickat och godkänt.';
  if (isDraft)
    return 'En ny text läggs genast som fil på din dator. Den är ett utkast tills du ändrar läget, och går att ta bort igen i formuläret.';
  return 'Det läggs genast som fil på din dator. Det har inget utkastläge: det gäller när det är inskickat och godkänt, och går att ta bort igen i formuläret tills du har skickat in det.';
}

/** A file is there now. An item is put in its list as something not saved: nothing is in the list until it is filled in. */
async function openMade({ path, list = [], item }: MadeNew): Promise<void> {
  if (item === undefined) return go(path, 'ny');
  const { hash, values, draft } = await askDesk<OpenFile>('file', { path });
  const begun = draft && (await tellDesk<Judged>('judge', { path, changes: draft.changes, from: draft.from }));
  const items = valueIn(begun ? begun.values : values, list);
  const at = isList(items) ? items.length : 0;
  const changes: Change[] = [...(draft?.changes ?? []), { do: 'insert', at: [...list, at], value: item }];
  await tellDesk('draft', { path, hash: draft?.hash ?? hash, changes, tab: draft?.tab });
  go(path, `item=${at}&ny=${draft ? 'bland-osparat' : 'post'}`);
}

function go(path: string, how: string): void {
  location.assign(`?path=${encodeURIComponent(path)}&${how}`);
}
