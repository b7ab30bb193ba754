import { newElement, newId } from './element.ts';

/** A fault in the summary, with the way to its field where it has one. */
export interface SummaryRow {
  words: string;
  id?: string;
  go?: () => void;
}

/** Above the form: everything that is wrong and is shown, each with the way to its field. Empty it is hidden. */
export function fillSummary(box: HTMLElement, rows: readonly SummaryRow[]): void {
  box.hidden = rows.length === 0;
  const heading = newElement(
    'h2',
    { id: newId('summering') },
    rows.length === 1 ? 'En sak att rätta' : `${rows.length} saker att rätta`,
  );
  const list = newElement(
    'ul',
    {},
    rows.map((row) => newElement('li', {}, way(row))),
  );
  if (box.textContent === (heading.textContent ?? '') + (list.textContent ?? '')) return;
  box.setAttribute('aria-labelledby', heading.id);
  box.replaceChildren(heading, list);
}

function way({ words, id, go }: SummaryRow): HTMLElement {
  if (!go) return newElement('span', {}, words);
  const onclick = (event: Event) => {
    event.preventDefault();
    go();
  };
  return newElement('a', { href: `#${id ?? ''}`, onclick }, words);
}
