import type { Lead, Target } from '../api.ts';
import { sayAloud } from './say-aloud.ts';
import { askDesk } from './call-desk.ts';
import { openDialog } from './dialog.ts';
import { newElement, newId } from './element.ts';
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
    const found = newElement('ul', { class: 'found plain' });
    const said = newElement('p', { class: 'hint' });
    const input = newElement('input', {
      type: 'search',
      id,
      class: 'line',
      autocomplete: 'off',
      oninput: () => later(),
    });
    const later = delayed(() => void look(), 200);
    let latest = 0;
    let shownFor = '';
    const latestAsked = () => shownFor === `${place} ${input.value.trim()}`;

    async function look(): Promise<void> {
      const turn = ++latest;
      try {
        const [what, q] = [place, input.value.trim()];
        const leads = await askDesk<Lead[]>('find', { what, q });
        if (turn !== latest) return;
        shownFor = `${what} ${q}`;
        show(leads);
      } catch (error) {
        said.textContent = wordsOf(error);
      }
    }
    function show(leads: readonly Lead[]): void {
      said.textContent =
        leads.length === 0
          ? 'Inget hittades. Pröva ett annat ord.'
          : leads.length === 1
            ? '1 träff.'
            : `${leads.length} träffar, de närmaste först.`;
      sayAloud(said.textContent);
      found.replaceChildren(...leads.map(row));
    }
    const row = (lead: Lead) => {
      const take = () => {
        chosen = lead;
        close();
      };
      return newElement(
        'li',
        {},
        newElement(
          'button',
          { type: 'button', class: 'found-one', onclick: take },
          newElement('b', {}, lead.name),
          ' ',
          newElement('span', {}, lead.kind),
        ),
        lead.about ? newElement('p', { class: 'hint' }, lead.about) : undefined,
      );
    };
    const switches = places.map(([target, name], index) => {
      const own = `${id}-${target}`;
      const radio = newElement('input', {
        type: 'radio',
        id: own,
        name: id,
        onchange: () => {
          place = target;
          void look();
        },
      });
      radio.checked = index === 0;
      return newElement('span', { class: 'tick' }, radio, newElement('label', { for: own }, name));
    });
    const dialog = openDialog(title, (shut) => {
      close = shut;
      return [
        places.length > 0 &&
          newElement('fieldset', { class: 'switch' }, newElement('legend', {}, 'Leta bland'), switches),
        newElement('div', { class: 'field' }, newElement('label', { for: id }, 'Skriv ett ord ur namnet'), input),
        said,
        found,
      ];
    });
    dialog.addEventListener('keydown', (event) => {
      const ways = [input, ...found.querySelectorAll<HTMLElement>('.found-one')];
      const now = ways.indexOf(document.activeElement as HTMLElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (now < 0 || (step === undefined && (event.key !== 'Enter' || now > 0))) return;
      event.preventDefault();
      // Enter in the field takes the nearest, once what is typed has been looked for.
      if (step === undefined) void (latestAsked() ? ways[1]?.click() : look());
      else ways[Math.min(Math.max(now + step, 0), ways.length - 1)]!.focus();
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
