import { DomUtils, parseDocument, Parser } from 'htmlparser2';
import { leaveWords, near, rename, tags, type Html, type HtmlElement } from './html-dom.ts';
import type { LeftOut } from './left-out.ts';
import { officeLists } from './office-lists.ts';
import { officeNotes } from './office-notes.ts';

const { getInnerHTML, getName, isComment, isTag, isText, removeElement, textContent } = DomUtils;

/** What has no words that anybody reads. */
const SILENT = ['style', 'script', 'noscript', 'template', 'meta', 'link', 'title', 'head', 'xml', 'button', 'select', 'textarea', 'colgroup', 'col', 'caption', 'o:p', 'object', 'embed', 'iframe']; // prettier-ignore

const PICTURES = ['img', 'picture', 'svg', 'v:shape', 'v:imagedata', 'canvas', 'video', 'audio']; // prettier-ignore

/** What tidyHtml knows; of everything else the words are left. */
const KEPT = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'a', 'strong', 'em', 'blockquote', 'br', 'hr', 'input']); // prettier-ignore

const BLOCKS = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'hr'];

const everyTag = (document: Html) => DomUtils.filter(isTag, document) as HtmlElement[];

/**
 * The HTML of Word, Excel, a mail or a page as mammoth would have written it: names of elements and nothing else.
 * @throws RangeError for elements in elements without end
 */
export function cleanClipboard(written: string): { html: string; leftOut: LeftOut[] } {
  refuseDeep(written);
  const whole = parseDocument(written);
  const document = parseDocument(getInnerHTML(tags(whole, 'body')[0] ?? whole));
  const leftOut = [...hide(document), ...pictures(document), ...merged(document)];
  for (const each of tags(document, ...SILENT)) removeElement(each);
  DomUtils.filter((each) => isComment(each) || each.type === 'directive', document).forEach((each) =>
    removeElement(each),
  );
  officeLists(document);
  officeNotes(document);
  for (const each of tags(document, 'b', 'strong', 'i', 'em', 'span', 'font')) mark(each);
  for (const each of tags(document, 'div', 'section', 'article', 'dd', 'dt', 'pre', 'address').toReversed())
    if (tags(each, ...BLOCKS).length === 0) rename(each, 'p');
  for (const each of tags(document, ...HEADINGS).toReversed()) lower(each);
  for (const table of tags(document, 'table').toReversed()) if (isOneCell(table)) unbox(table);
  for (const each of everyTag(document).toReversed()) if (!KEPT.has(getName(each))) leaveWords(each);
  for (const list of tags(document, 'ul', 'ol')) nest(list);
  for (const each of everyTag(document)) each.attribs = keptAttributes(each);
  return { html: getInnerHTML(document), leftOut };
}

/** Deeper than any text; more would take minutes to read. */
const DEEPEST = 400;

function refuseDeep(html: string): void {
  let depth = 0;
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      if (depth > DEEPEST) throw new RangeError('Elements in elements without end');
    },
    onclosetag: () => (depth -= 1),
  });
  parser.end(html);
}

function hide(document: Html): LeftOut[] {
  const hidden = everyTag(document).filter((each) =>
    /display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden/i.test(each.attribs['style'] ?? ''),
  );
  const said = hidden.filter((each) => textContent(each).trim() !== '');
  const deleted = tags(document, 'del');
  [...hidden, ...deleted].forEach((each) => removeElement(each));
  return [...said.map(() => ({ what: 'hidden' as const })), ...deleted.map(() => ({ what: 'tracked' as const }))];
}

/** Word tells of a picture in two ways; what lies in another picture is no other. */
function pictures(document: Html): LeftOut[] {
  const found = tags(document, ...PICTURES).filter((each) => !liesInPicture(each));
  return found.map((each) => {
    const { parent } = each;
    removeElement(each);
    return { what: 'picture' as const, ...(parent && isTag(parent) ? near(parent) : {}) };
  });
}

const liesInPicture = ({ parent }: HtmlElement): boolean =>
  parent !== null && isTag(parent) && (PICTURES.includes(getName(parent)) || liesInPicture(parent));

const merged = (document: Html): LeftOut[] =>
  tags(document, 'table')
    .filter((table) =>
      tags(table, 'td', 'th').some(({ attribs }) => Number(attribs['colspan']) > 1 || Number(attribs['rowspan']) > 1),
    )
    .map((table) => ({ what: 'mergedCells' as const, ...near(firstSaid(table)) }));

const firstSaid = (table: HtmlElement) =>
  tags(table, 'td', 'th').find((cell) => textContent(cell).trim() !== '') ?? table;

/** Bold and italics, however a program has said it. */
function mark(element: HtmlElement): void {
  const { style = '' } = element.attribs;
  const weight = /(?<![\w-])font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?<![\w-])font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  const name = getName(element);
  const isBold = weight === undefined ? ['b', 'strong'].includes(name) : /^(?:bold|bolder|[6-9]00)$/i.test(weight);
  const isSlanted = slant === undefined ? ['i', 'em'].includes(name) : /^(?:italic|oblique)$/i.test(slant);
  const holdsBlocks = tags(element, ...BLOCKS, 'li', 'tr').length > 0;
  rename(element, holdsBlocks || !(isBold || isSlanted) ? 'span' : isBold ? 'strong' : 'em');
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5'];

/** A text has its title already: the first heading that is pasted is one within it. */
const lower = (heading: HtmlElement) => rename(heading, `h${Number(getName(heading)[1]) + 1}`);

/** A cell alone is what somebody wanted out of a sheet: its words. */
const isOneCell = (table: HtmlElement) => tags(table, 'td', 'th').length === 1;

function unbox(table: HtmlElement): void {
  const [cell] = tags(table, 'td', 'th');
  if (tags(cell!, ...BLOCKS).length === 0) rename(cell!, 'p');
  for (const each of tags(table, 'td', 'th', 'tr', 'thead', 'tbody', 'tfoot')) leaveWords(each);
  leaveWords(table);
}

/** A list that lies straight in a list belongs to the item before it. */
function nest(list: HtmlElement): void {
  const { parent } = list;
  if (!parent || !isTag(parent) || !['ul', 'ol'].includes(getName(parent))) return;
  let before = list.prev;
  while (before && isText(before)) before = before.prev;
  if (!before || !isTag(before)) return rename(list, 'li');
  removeElement(list);
  DomUtils.appendChild(before, list);
}

function keptAttributes(element: HtmlElement): Record<string, string> {
  const names = { a: ['href'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'], input: ['type', 'checked'] }[
    getName(element)
  ];
  return Object.fromEntries(Object.entries(element.attribs).filter(([name]) => names?.includes(name)));
}
