import { DomUtils, parseDocument } from 'htmlparser2';
import { firstWords } from './left-out.ts';

const { getChildren, getElementsByTagName, removeElement, textContent } = DomUtils;

/** A whole text. */
export type Html = ReturnType<typeof parseDocument>;
export type HtmlElement = ReturnType<typeof getElementsByTagName>[number];

/** The elements of some names inside another, which is none of them. */
export const tags = (root: Html | HtmlElement, ...names: string[]) =>
  getElementsByTagName((name) => names.includes(name), getChildren(root), true);

/** Words to set where an element stood. */
export const textNode = (text: string) =>
  parseDocument('x').children.map((child) => Object.assign(child, { data: text }))[0]!;

/** What an element says, in a line. */
export const lineOfWords = (element: HtmlElement) => textContent(element).replace(/\s+/g, ' ').trim();

/** Where an element stands, for a line to the editor; nothing for one without words. */
export function near(element: HtmlElement): { near?: string } {
  const words = firstWords(textContent(element));
  return words ? { near: words } : {};
}

/** Makes another element of an element, with what it holds. */
export function rename(element: HtmlElement, name: string): void {
  element.name = name;
}

/** Takes the mark away and leaves its words. */
export function leaveWords(element: HtmlElement): void {
  for (const child of getChildren(element).slice()) DomUtils.prepend(element, child);
  removeElement(element);
}
