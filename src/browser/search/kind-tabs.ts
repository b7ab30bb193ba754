import { element } from './show.ts';

/** A kind as the page names it: `{ name: 'Rapporter', kind: 'reports' }`. */
export interface NamedKind {
  name: string;
  kind: string;
}

/**
 * The kinds of what was found, as the tabs of the card index: each with its count, and pressed when it alone is shown.
 * @param kinds in the order of the page
 * @param choose called with the kind to show alone, or undefined for all
 */
export function startKindTabs(
  list: HTMLElement,
  kinds: readonly NamedKind[],
  choose: (name: string | undefined) => void,
) {
  return {
    show(counts: Readonly<Record<string, number>>, chosen: string | undefined): void {
      const some = kinds.filter(({ name }) => (counts[name] ?? 0) > 0 || name === chosen);
      const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
      const focused = list.contains(document.activeElement)
        ? document.activeElement?.getAttribute('data-name')
        : undefined;
      list.hidden = some.length < 2 && chosen === undefined;
      list.replaceChildren(tab('Alla', 'page', all, undefined), ...some.map(({ name, kind }) => tab(name, kind, counts[name] ?? 0, name))); // prettier-ignore
      if (focused) list.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();

      function tab(label: string, kind: string, count: number, name: string | undefined): HTMLElement {
        const pressed = String(name === chosen);
        const button = element('button', { class: 'tab', type: 'button', 'data-kind': kind, 'data-name': label, 'aria-pressed': pressed }, `${label} `, element('span', {}, String(count))); // prettier-ignore
        button.addEventListener('click', () => choose(name === chosen ? undefined : name));
        return element('li', {}, button);
      }
    },

    hide: () => (list.hidden = true),
  };
}
