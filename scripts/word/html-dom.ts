import { DomUtils, parseDocument } from 'htmlparser2';

const { getChildren, getElementsByTagName, removeElement, textContent } = DomUtils;

export type Html = ReturnType<typeof parseDocument>;
export type HtmlElement = ReturnType<typeof getElementsByTagName>[number];

/** The elements of some names inside another, which is none of them. */
export const tags = (root: Html | HtmlElement, ...names: string[]) =>
  getElementsByTagName((name) => names.includes(name), getChildren(root), true);

export const words = (text: string) =>
  parseDocument('x').children.map((child) => Object.assign(child, { data: text }))[0]!;

export const plain = (element: HtmlElement) => textContent(element).replace(/\s+/g, ' ').trim();

/** What a whole element is called in a line to the editor. */
export function near(element: HtmlElement): { near?: string } {
  const text = plain(element);
  return text ? { near: text.length <= 40 ? text : `${text.slice(0, 40).replace(/\s+\S*$/, '')} …` } : {};
}

export function rename(element: HtmlElement, name: string): void {
  element.name = name;
}

/** Takes the mark away and leaves its words. */
export function unwrap(element: HtmlElement): void {
  for (const child of getChildren(element)) DomUtils.prepend(element, child);
  removeElement(element);
}
