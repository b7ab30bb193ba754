import type { MadeSort, NewRequest } from '../api.ts';
import { tellDesk } from './call-desk.ts';
import { newElement } from './element.ts';
import { wordsOf } from './fault-words.ts';

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
  const chosen = () => sorts[Number(select.value)]!;
  const follow = () => {
    const { makes, titleLabel, isTitleOptional } = chosen();
    field.hidden = makes === 'item';
    label.textContent = isTitleOptional ? `${titleLabel} (kan lämnas tomt)` : titleLabel;
  };
  const fail = (words: string) => {
    told.replaceChildren(newElement('p', { class: 'fault' }, `Fel: ${words}`));
    title.setAttribute('aria-invalid', 'true');
    title.focus();
  };
  const field = newElement('div', { class: 'field' }, label, told, title);
  const form = newElement(
    'form',
    { class: 'panel stack', novalidate: true },
    newElement('h2', {}, 'Skriv något nytt'),
    newElement('div', { class: 'field' }, newElement('label', { for: 'ny-sort' }, 'Vad'), select),
    field,
    newElement('p', {}, newElement('button', { type: 'submit', class: 'button' }, 'Börja skriva')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { sort, makes, path, isTitleOptional } = chosen();
    if (makes === 'item') return go(path!, 'item=ny');
    if (title.value.trim() === '' && !isTitleOptional) return fail('skriv något här först.');
    tellDesk<{ path: string }>('new', { sort, title: title.value.trim() } satisfies NewRequest).then(
      (made) => go(made.path, 'ny'),
      (error: unknown) => fail(wordsOf(error)),
    );
  });
  const at = sorts.findIndex(({ sort }) => sort === begun);
  select.value = String(Math.max(0, at));
  follow();
  if (at >= 0) requestAnimationFrame(() => title.focus());
  return form;
}

function go(path: string, how: string): void {
  location.assign(`?path=${encodeURIComponent(path)}&${how}`);
}
