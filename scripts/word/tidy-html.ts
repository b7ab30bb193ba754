import { DomUtils, parseDocument } from 'htmlparser2';
import type { LeftOut } from './left-out.ts';
import { near, lineOfWords, rename, tags, leaveWords, textNode, type Html, type HtmlElement } from './html-dom.ts';
import { tidyLink } from './tidy-link.ts';
import { tidyTable } from './tidy-table.ts';

const { getChildren, getName, getOuterHTML, isTag, isText, removeElement, textContent } = DomUtils;

/**
 * HTML as the portal's vocabulary has it: headings from the second degree without gaps, tables with a header row, links that
 * can be followed, notes under a heading of their own.
 * @param own the portal's own address, whose pages are linked to from its root
 * @returns the title, where the text begins with one, and what was changed
 */
export function tidyHtml(html: string, own: string): { title?: string; html: string; leftOut: LeftOut[] } {
  const document = parseDocument(html);
  const leftOut: LeftOut[] = [];
  const title = takeTitle(document);
  notes(document);
  for (const box of tags(document, 'input'))
    DomUtils.replaceElement(box, textNode(box.attribs['checked'] === undefined ? '☐' : '☑'));
  for (const link of tags(document, 'a')) leftOut.push(...tidyLink(link, own));
  for (const table of tags(document, 'table')) leftOut.push(...tidyTable(table));
  typedLists(document);
  wholeMarks(document);
  leftOut.push(...headings(document), ...emphasis(document));
  for (const empty of tags(document, 'p', 'strong', 'em', 'li').toReversed())
    if (textContent(empty).trim() === '') removeElement(empty);
  return { ...(title && { title }), html: getOuterHTML(document), leftOut };
}

/** The title by its style; else the first heading, where nothing stands before it and no other is of its degree. */
function takeTitle(document: Html): string | undefined {
  const firsts = tags(document, 'h1');
  const titled = firsts.find(({ attribs }) => attribs['class'] === 'title');
  const [first] = getChildren(document).filter(
    (each) => isTag(each) && textContent(each).trim() !== '',
  ) as HtmlElement[];
  const alone = firsts.length === 1 && first === firsts[0] ? first : undefined;
  const found = titled ?? alone;
  if (!found) return undefined;
  removeElement(found);
  return lineOfWords(found);
}

const MOST = 4;

function headings(document: Html): LeftOut[] {
  const found = tags(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
  found.filter((each) => lineOfWords(each) === '').forEach((each) => removeElement(each));
  const said = found.filter((each) => lineOfWords(each) !== '');
  const levels = [...new Set(said.map(getName))].sort();
  let depth = 1;
  return said.flatMap((each) => {
    const wanted = levels.indexOf(getName(each)) + 2;
    for (const mark of tags(each, 'strong', 'em', 'br')) leaveWords(mark);
    depth = Math.min(wanted, depth + 1, MOST);
    rename(each, `h${depth}`);
    return wanted > MOST ? [{ what: 'deepHeading' as const, ...near(each) }] : [];
  });
}

/** A whole paragraph in bold or italics stresses nothing; a short one is perhaps a heading. */
function emphasis(document: Html): LeftOut[] {
  return tags(document, 'p').flatMap((paragraph) => {
    const [only, ...others] = getChildren(paragraph).filter((each) => !(isText(each) && each.data.trim() === ''));
    if (!only || others.length > 0 || !isTag(only) || !['strong', 'em'].includes(getName(only))) return [];
    const isLine =
      getName(only) === 'strong' &&
      /^.{1,80}(?<![.,;:])$/.test(lineOfWords(paragraph)) &&
      paragraph.parent?.type === 'root';
    if (isLine) return [{ what: 'boldLine' as const, ...near(paragraph) }];
    leaveWords(only);
    return [];
  });
}

/** Lines that begin with a bullet that somebody typed are a list. */
function typedLists(document: Html): void {
  for (const line of tags(document, 'p')) {
    const [first] = getChildren(line);
    if (!first || !isText(first) || !/^\s*[•●▪◦‣∙·]\s+\S/.test(first.data)) continue;
    first.data = first.data.replace(/^\s*\S\s+/, '');
    rename(line, 'li');
    const { prev } = line;
    const list =
      prev && isTag(prev) && getName(prev) === 'ul' ? prev : (parseDocument('<ul></ul>').children[0] as HtmlElement);
    if (list !== prev) DomUtils.prepend(line, list);
    removeElement(line);
    DomUtils.appendChild(list, line);
  }
}

/** Word ends what is bold where a link begins: the mark goes round the link, and marks side by side are one. */
function wholeMarks(document: Html): void {
  for (const link of tags(document, 'a')) {
    const [only, ...others] = getChildren(link);
    if (!only || others.length > 0 || !isTag(only) || !['strong', 'em'].includes(getName(only))) continue;
    const mark = parseDocument(`<${getName(only)}></${getName(only)}>`).children[0] as HtmlElement;
    leaveWords(only);
    DomUtils.append(link, mark);
    removeElement(link);
    DomUtils.appendChild(mark, link);
  }
  for (const mark of tags(document, 'strong', 'em').toReversed()) {
    const { next } = mark;
    if (!next || !isTag(next) || getName(next) !== getName(mark)) continue;
    for (const child of getChildren(next).slice()) DomUtils.appendChild(mark, child);
    removeElement(next);
  }
}

/** mammoth gives notes as marks that lead to a list without a heading. */
function notes(document: Html): void {
  const marks = tags(document, 'sup').filter((each) =>
    tags(each, 'a').some(({ attribs }) => /^#not-(?:foot|end)note-/.test(attribs['href'] ?? '')),
  );
  if (marks.length === 0) return;
  marks.forEach((mark, index) => DomUtils.replaceElement(mark, textNode(` (not ${index + 1})`)));
  for (const back of tags(document, 'a').filter(({ attribs }) =>
    /^#not-(?:foot|end)note-ref-/.test(attribs['href'] ?? ''),
  ))
    removeElement(back);
  const list = tags(document, 'ol').find((each) =>
    tags(each, 'li').some(({ attribs }) => /^not-(?:foot|end)note-/.test(attribs['id'] ?? '')),
  );
  if (list) DomUtils.prepend(list, parseDocument(`<h1>Noter</h1>`).children[0]!);
}
