import type { AttachedHit, Hit } from '../../search/hit.ts';
import type { Segment } from '../../search/passage.ts';
import type { TermWords } from '../../search/word-list.ts';

type Child = Node | string;

/** An element with its attributes and children. Text becomes text nodes, whatever it holds. */
export function element(name: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const paragraph = (className: string, ...children: Child[]) => element('p', { class: className }, ...children);

const passage = (segments: readonly Segment[]) =>
  segments.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));

/** A result as a card of its kind, in the list. */
export function hitItem(hit: Hit, kind: string): HTMLElement {
  const body = element('div', { class: 'card-body' }, element('h3', {}, element('a', { href: hit.href }, hit.title)));
  if (hit.badges) body.append(paragraph('badges', element('span', { class: 'badge' }, hit.badges)));
  body.append(element('p', {}, ...passage(hit.passage)));
  if (hit.attached.length > 0) body.append(element('ul', { class: 'attached' }, ...hit.attached.map(attachedItem)));
  if (hit.reason) body.append(paragraph('reason', hit.reason));
  if (hit.facts) body.append(paragraph('meta', hit.facts));
  const card = element(
    'article',
    { class: 'card', 'data-result': '', 'data-kind': kind },
    paragraph('tab', hit.tab),
    body,
  );
  return element('li', {}, card);
}

const attachedItem = ({ href, name, passage: segments }: AttachedHit) =>
  element('li', {}, element('a', { href }, name), ': ', ...passage(segments));

/** Searches for one word each: `medarbetare (12)`. */
export function wordLinks(
  words: readonly { word: string; pages: number }[],
  address: (word: string) => string,
): HTMLElement {
  const items = words.map(({ word, pages }) =>
    element('li', {}, element('a', { href: address(word) }, word), `\u00A0(${pages})`),
  );
  return element('ul', { class: 'plain word-links' }, ...items);
}

/** What the glossary says: `VBE = våldsbejakande extremism`, and what it means. */
export function termAnswer({ term, abbr, definition }: TermWords, href: string): HTMLElement {
  const name = abbr ? `${abbr.replace(/,.*$/, '')} = ${term}` : term;
  return element(
    'div',
    { class: 'answer' },
    element('p', {}, element('strong', {}, name)),
    element('p', {}, `${definition} `, element('a', { href }, 'Ordlistan')),
  );
}

/** The way on when there is nothing: the nearest guidance and topics, and whom to ask. */
export function wayOn(
  near: readonly NamedLink[],
  topics: readonly NamedLink[],
  to: { contact: string; guidance: string },
): HTMLElement[] {
  return [
    ...linkList('Närmaste vägledning:', near),
    ...linkList('Närmaste ämnen:', topics),
    element(
      'p',
      {},
      'Hittar du inte det du behöver? ',
      element('a', { href: to.guidance }, 'Läs vägledningen'),
      ' eller ',
      element('a', { href: to.contact }, 'se vem du kan fråga'),
      '.',
    ),
  ];
}

interface NamedLink {
  name: string;
  href: string;
}

function linkList(heading: string, links: readonly NamedLink[]): HTMLElement[] {
  if (links.length === 0) return [];
  const items = links.map(({ name, href }) => element('li', {}, element('a', { href }, name)));
  return [element('p', {}, heading), element('ul', { class: 'plain word-links' }, ...items)];
}
