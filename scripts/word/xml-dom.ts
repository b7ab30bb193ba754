import { DomUtils, type parseDocument } from 'htmlparser2';
import { firstWords } from './left-out.ts';

const { getChildren, getElementsByTagName, getName, isTag, textContent } = DomUtils;

/** A whole part of a Word file. */
export type Xml = ReturnType<typeof parseDocument>;
export type XmlElement = ReturnType<typeof getElementsByTagName>[number];

/** The elements of some names inside another, which is none of them. */
export const all = (root: Xml | XmlElement, names: readonly string[]) =>
  getElementsByTagName((name) => names.includes(name), getChildren(root), true);

/** Whether an element lies in one of these, at any depth. */
export const liesIn = (element: XmlElement, names: readonly string[]): boolean =>
  names.some((name) => outer(element, name) !== undefined);

/** The nearest element of a name that this one lies in. */
export function outer(element: XmlElement, name: string): XmlElement | undefined {
  let at = element.parent;
  while (at && isTag(at)) {
    if (getName(at) === name) return at;
    at = at.parent;
  }
  return undefined;
}

/** The first words of the paragraph, or of the nearest one before it that has any. */
export function nearestWords(element: XmlElement): string | undefined {
  let at: typeof element.prev | XmlElement = element;
  while (at) {
    const words = isTag(at) && getName(at) !== 'w:tbl' ? firstWords(textContent(at)) : '';
    if (words) return words;
    at = at.prev;
  }
  const { parent } = element;
  return parent && isTag(parent) ? nearestWords(parent) : undefined;
}
