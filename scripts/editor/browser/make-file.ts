import type { MadeSort, NewRequest } from '../api.ts';
import { send } from './call-desk.ts';
import { make } from './element.ts';
import { wordsOf } from './fault-words.ts';

/** "Ny …": what to make, and what to call it. What is an item of a list is made in the list. @param begun sort to begin with */
export function drawMaking(sorts: readonly MadeSort[], begun: string): HTMLElement {
  const told = make('div', { class: 'told', id: 'ny-fel' });
  const select = make(
    'select',
    { id: 'ny-sort', onchange: () => follow() },
    sorts.map(({ name }, index) => make('option', { value: index }, name)),
  );
  const title = make('input', {
    type: 'text',
    class: 'line',
    id: 'ny-titel',
    autocomplete: 'off',
    'aria-describedby': 'ny-fel',
  });
  const label = make('label', { for: 'ny-titel' });
  const chosen = () => sorts[Number(select.value)]!;
  const follow = () => {
    const { makes, titleLabel, isTitleOptional } = chosen();
    field.hidden = makes === 'item';
    label.textContent = isTitleOptional ? `${titleLabel} (kan lämnas tomt)` : titleLabel;
  };
  const fail = (words: string) => {
    told.replaceChildren(make('p', { class: 'fault' }, `Fel: ${words}`));
    title.setAttribute('aria-invalid', 'true');
    title.focus();
  };
  const field = make('div', { class: 'field' }, label, told, title);
  const form = make(
    'form',
    { class: 'panel stack', novalidate: true },
    make('h2', {}, 'Skriv något nytt'),
    make('div', { class: 'field' }, make('label', { for: 'ny-sort' }, 'Vad'), select),
    field,
    make('p', {}, make('button', { type: 'submit', class: 'button' }, 'Börja skriva')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { sort, makes, path, isTitleOptional } = chosen();
    if (makes === 'item') return go(path!, 'item=ny');
    if (title.value.trim() === '' && !isTitleOptional) return fail('skriv något här först.');
    send<{ path: string }>('new', { sort, title: title.value.trim() } satisfies NewRequest).then(
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
