/** What an element is given: attributes by name; `on…` are listeners, `true` an attribute without a value. */
export type Given = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

type Child = Node | string | undefined | false;

/** An element with attributes, listeners and children. Text is text, never HTML: what editors write is shown, not run. */
export function newElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  given: Given = {},
  ...children: readonly (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

/** A button that does something here. `name` adds to what is read aloud, where the sight of its place says the rest. */
export function button(words: string, act: () => void, { name = '', look = 'button-quiet', ...more }: Look = {}) {
  const hidden = name && newElement('span', { class: 'visually-hidden' }, ` ${name}`);
  return newElement(
    'button',
    { type: 'button', class: `button ${look}`, onclick: act, ...more },
    words,
    hidden || undefined,
  );
}

type Look = { name?: string; look?: string } & Record<string, string | boolean | undefined>;

let made = 0;

/** An id that nothing else on the page has. */
export const newId = (what: string): string => `${what}-${++made}`;
