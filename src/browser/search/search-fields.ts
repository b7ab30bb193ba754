import { CHOSEN_FROM_LISTS, type Filters, type Order, type SearchState } from '../../search/address.ts';
import type { FacetCounts } from '../../search/facets.ts';
import { optionsOf } from '../../search/options.ts';
import { element } from './show.ts';

interface Events {
  typing(): void;
  submit(): void;
  choose(): void;
  /** Somebody wants to see what can be chosen. */
  open(): void;
}

/** The search field, its filters and the order: what they say, and what they offer. */
export function startFields(form: HTMLFormElement, events: Events) {
  const input = form.querySelector<HTMLInputElement>('[type="search"]')!;
  const details = form.querySelector<HTMLDetailsElement>('[data-filters]')!;
  const order = form.querySelector<HTMLSelectElement>('[name="order"]')!;
  const selects = CHOSEN_FROM_LISTS.map((name) => form.querySelector<HTMLSelectElement>(`[name="${name}"]`)!);
  const sorting = form.querySelector<HTMLElement>('[data-order]')!;
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
  details.addEventListener('toggle', () => details.open && events.open());
  order.addEventListener('change', events.choose);
  for (const select of selects)
    select.addEventListener('change', () => {
      chosen = { ...chosen, [select.name]: select.value || undefined };
      events.choose();
    });

  return {
    read: (): SearchState => ({ typed: input.value.trim(), filters: chosen, order: order.value as Order }),

    write(state: SearchState): void {
      if (input.value.trim() !== state.typed) input.value = state.typed;
      chosen = state.filters;
      order.value = state.order;
    },

    /** Whether the fields still say what was answered. */
    says: ({ typed, filters }: SearchState) => input.value.trim() === typed && chosen === filters,

    focus: () => input.focus(),

    /** Shows one kind alone, or all. */
    chooseKind(kind: string | undefined): void {
      chosen = { ...chosen, kind };
      events.choose();
    },

    isOpen: () => details.open,

    /** There is something to choose from; it is open when something is chosen. */
    showChoices({ filters }: SearchState): void {
      if (details.hidden && CHOSEN_FROM_LISTS.some((name) => filters[name])) details.open = true;
      details.hidden = false;
      sorting.hidden = false;
    },

    /** Fills the filters with what can be chosen now. */
    offer(counts: FacetCounts, filters: Filters): void {
      for (const [at, name] of CHOSEN_FROM_LISTS.entries())
        fill(selects[at]!, optionsOf(name, counts[name], filters[name]), filters[name]);
    },
  };
}

function fill(select: HTMLSelectElement, options: ReturnType<typeof optionsOf>, chosen: string | undefined): void {
  const made = options.map(({ value, label }) => element('option', { value }, label));
  select.replaceChildren(select.options[0]!, ...made);
  select.value = chosen ?? '';
  select.disabled = options.length === 0;
}
