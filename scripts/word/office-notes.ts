import { DomUtils, parseDocument } from 'htmlparser2';
import { rename, tags, textNode, type Html, type HtmlElement } from './html-dom.ts';

const { getName, prepend, removeElement, replaceElement } = DomUtils;

/** Word links a note and its mark to each other: `#_ftn1` in the text, `#_ftnref1` at the note. */
const MARK = /#_(?:ftn|edn)(\d+)$/;
const BACK = /#_(?:ftn|edn)ref\d+$/;

/** Word's notes as those of a Word file are written: a mark in words in the text, and last a list with a heading. */
export function officeNotes(document: Html): void {
  for (const link of tags(document, 'a')) {
    const { href = '' } = link.attribs;
    const number = MARK.exec(href)?.[1];
    if (number) replaceElement(link, textNode(` (not ${number})`));
    else if (BACK.test(href)) removeElement(link);
  }
  for (const list of tags(document, 'div').filter((each) => isOf(each, 'footnote-list', 'endnote-list'))) {
    for (const rule of tags(list, 'hr')) removeElement(rule);
    const notes = tags(list, 'div').filter((each) => isOf(each, 'footnote', 'endnote'));
    if (notes.length === 0) continue;
    for (const note of notes) rename(note, 'li');
    rename(list, 'ol');
    prepend(list, parseDocument(`<${highest(document)}>Noter</${highest(document)}>`).children[0]!);
  }
}

const isOf = ({ attribs }: HtmlElement, ...elements: readonly string[]) =>
  elements.includes(/mso-element\s*:\s*([\w-]+)/i.exec(attribs['style'] ?? '')?.[1] ?? '');

/** The degree of the text's own headings. */
const highest = (document: Html) => tags(document, 'h1', 'h2', 'h3', 'h4').map(getName).sort()[0] ?? 'h1';
