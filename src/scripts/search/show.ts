import type { Hit } from '../../search/hit.ts';

type Child = Node | string;

/** An element with its attributes and children. Text becomes text nodes, whatever it holds. */
export function element(name: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A result as a card of its kind, in the list. */
export function hitItem(hit: Hit, kind: string): HTMLElement {
  const body = element('div', { class: 'card-body' }, element('h3', {}, element('a', { href: hit.href }, hit.title)));
  if (hit.badges) body.append(element('p', { class: 'badges' }, element('span', { class: 'badge' }, hit.badges)));
  body.append(element('p', {}, ...hit.passage.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))));
  if (hit.facts) body.append(element('p', { class: 'meta' }, hit.facts));
  const card = element(
    'article',
    { class: 'card', 'data-result': '', 'data-kind': kind },
    element('p', { class: 'tab' }, hit.tab),
    body,
  );
  return element('li', {}, card);
}

/** Searches for one word each: `medarbetare (12)`. */
export function wordLinks(
  words: readonly { word: string; pages: number }[],
  address: (word: string) => string,
): HTMLElement {
  const items = words.map(({ word, pages }) =>
    element('li', {}, element('a', { href: address(word) }, word), ` (${pages})`),
  );
  return element('ul', { class: 'plain word-links' }, ...items);
}
