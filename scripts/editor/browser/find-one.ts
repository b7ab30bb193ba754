import type { Lead, Target } from '../api.ts';
import { announce } from './announce.ts';
import { ask } from './call-desk.ts';
import { openDialog } from './dialog.ts';
import { make, newId } from './element.ts';
import { wordsOf } from './fault-words.ts';

/** Where to look, and what the dialog is called. Several places are chosen between. */
export interface Search {
  what: Target | readonly (readonly [Target, string])[];
  title: string;
}

/** Searches for one thing by its name. @returns undefined when nothing was chosen */
export function findOne({ what, title }: Search): Promise<Lead | undefined> {
  return new Promise((resolve) => {
    const places = typeof what === 'string' ? [] : what;
    let place = typeof what === 'string' ? what : places[0]![0];
    let chosen: Lead | undefined;
    let close = () => {};
    const id = newId('sok');
    const found = make('ul', { class: 'found plain' });
    const said = make('p', { class: 'hint' });
    const input = make('input', { type: 'search', id, class: 'line', autocomplete: 'off', oninput: () => later() });
    const later = delayed(() => void look(), 200);
    let latest = 0;

    async function look(): Promise<void> {
      const turn = ++latest;
      try {
        const leads = await ask<Lead[]>('find', { what: place, q: input.value.trim() });
        if (turn === latest) show(leads);
      } catch (error) {
        said.textContent = wordsOf(error);
      }
    }
    function show(leads: readonly Lead[]): void {
      said.textContent =
        leads.length === 0 ? 'Inget hittades. Pröva ett annat ord.' : `${leads.length} träffar, de närmaste först.`;
      announce(said.textContent);
      found.replaceChildren(...leads.map(row));
    }
    const row = (lead: Lead) => {
      const take = () => {
        chosen = lead;
        close();
      };
      return make(
        'li',
        {},
        make(
          'button',
          { type: 'button', class: 'found-one', onclick: take },
          make('b', {}, lead.name),
          ' ',
          make('span', {}, lead.kind),
        ),
        lead.about ? make('p', { class: 'hint' }, lead.about) : undefined,
      );
    };
    const switches = places.map(([target, name], index) => {
      const own = `${id}-${target}`;
      const radio = make('input', {
        type: 'radio',
        id: own,
        name: id,
        onchange: () => {
          place = target;
          void look();
        },
      });
      radio.checked = index === 0;
      return make('span', { class: 'tick' }, radio, make('label', { for: own }, name));
    });
    const dialog = openDialog(title, (shut) => {
      close = shut;
      return [
        places.length > 0 && make('fieldset', { class: 'switch' }, make('legend', {}, 'Leta bland'), switches),
        make('div', { class: 'field' }, make('label', { for: id }, 'Skriv ett ord ur namnet'), input),
        said,
        found,
      ];
    });
    dialog.addEventListener('close', () => setTimeout(() => resolve(chosen)));
    input.focus();
    void look();
  });
}

/** The last of many calls, when it has been quiet for a while. */
export function delayed(act: () => void, quiet: number): (() => void) & { now: () => void; isWaiting: () => boolean } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    act();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(run, quiet);
  };
  return Object.assign(wait, {
    now: () => {
      clearTimeout(timer);
      run();
    },
    isWaiting: () => timer !== undefined,
  });
}
