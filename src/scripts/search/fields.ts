import { FILTER_NAMES, type Filters, type SearchState } from '../../search/address.ts';
import type { Counts } from '../../search/find.ts';
import { optionsOf } from '../../search/options.ts';
import { element } from './show.ts';

interface Events {
  typing(): void;
  submit(): void;
  choose(): void;
}

/** The search field and its filters: what they say, and what they offer. */
export function startFields(form: HTMLFormElement, events: Events) {
  const input = form.querySelector<HTMLInputElement>('[type="search"]')!;
  const details = form.querySelector<HTMLDetailsElement>('[data-filters]')!;
  const selects = FILTER_NAMES.map((name) => form.querySelector<HTMLSelectElement>(`[name="${name}"]`)!);
  let chosen: Filters = {};

  input.addEventListener('input', events.typing);
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || input.value === '') return;
    event.preventDefault();
    input.value = '';
    events.typing();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    events.submit();
  });
  for (const select of selects)
    select.addEventListener('change', () => {
      chosen = { ...chosen, [select.name]: select.value || undefined };
      events.choose();
    });

  return {
    read: (): SearchState => ({ typed: input.value.trim(), filters: chosen }),

    write({ typed, filters }: SearchState): void {
      if (input.value.trim() !== typed) input.value = typed;
      chosen = filters;
    },

    focus: () => input.focus(),

    /** Fills the filters with what can be chosen now; without a choice they are away. Open where there is room, or something is chosen. */
    offer(counts: Counts, filters: Filters): void {
      for (const [at, name] of FILTER_NAMES.entries())
        fill(selects[at]!, optionsOf(name, counts[name], filters[name]), filters[name]);
      const isChosen = FILTER_NAMES.some((name) => filters[name]);
      if (details.hidden) details.open = isChosen || matchMedia('(min-width: 48rem)').matches;
      details.hidden = selects.every(({ disabled }) => disabled);
    },
  };
}

function fill(select: HTMLSelectElement, options: ReturnType<typeof optionsOf>, chosen: string | undefined): void {
  const made = options.map(({ value, label }) => element('option', { value }, label));
  select.replaceChildren(select.options[0]!, ...made);
  select.value = chosen ?? '';
  select.disabled = options.length === 0;
}
