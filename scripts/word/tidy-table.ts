import { DomUtils, parseDocument } from 'htmlparser2';
import type { LeftOut } from './left-out.ts';
import { near, rename, tags, leaveWords, textNode, type HtmlElement } from './html-dom.ts';

const { getChildren, getName, isTag, removeElement, replaceElement, textContent } = DomUtils;

/**
 * A table as Markdown can have it: a header row, a line of text in every cell, as many cells in every row. A table of a single
 * cell is a box with a text, and becomes one.
 */
export function tidyTable(table: HtmlElement): LeftOut[] {
  if (!table.parent || isInTable(table)) return [];
  const rows = rowsOf(table);
  const cells = rows.map(cellsOf);
  if (cells.length === 1 && cells[0]!.length === 1) {
    rename(table, 'note');
    table.children = cells[0]![0]!.children;
    for (const child of table.children) child.parent = table;
    return [];
  }
  const isHeaded = rows.length > 0 && rows[0]!.parent !== null && getName(rows[0]!.parent as HtmlElement) === 'thead';
  for (const cell of cells.flat()) oneLine(cell);
  square(cells);
  const head = cells[0] ?? [];
  for (const cell of head) {
    rename(cell, 'th');
    tags(cell, 'strong', 'em').forEach(leaveWords);
  }
  for (const cell of cells.slice(1).flat()) rename(cell, 'td');
  const made = parseDocument('<table><thead></thead><tbody></tbody></table>').children[0] as HtmlElement;
  const [thead, tbody] = getChildren(made) as [HtmlElement, HtmlElement];
  rows.forEach((row, at) => {
    removeElement(row);
    DomUtils.appendChild(at === 0 ? thead : tbody, row);
  });
  replaceElement(table, made);
  return isHeaded ? [] : [{ what: 'noHeaderRow', ...(head[0] ? near(head[0]) : {}) }];
}

const rowsOf = (table: HtmlElement) => tags(table, 'tr').filter((row) => tableOf(row) === table);
const cellsOf = (row: HtmlElement) =>
  getChildren(row).filter((each): each is HtmlElement => isTag(each) && ['td', 'th'].includes(getName(each)));

function tableOf(element: HtmlElement): HtmlElement | undefined {
  let at = element.parent;
  while (at && isTag(at)) {
    if (getName(at) === 'table') return at;
    at = at.parent;
  }
  return undefined;
}

const isInTable = (table: HtmlElement) => tableOf(table) !== undefined;

/** Paragraphs, list items and inner rows follow each other, with a sign between. */
function oneLine(cell: HtmlElement): void {
  const blocks = tags(cell, 'p', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote');
  const said = blocks.filter((each) => textContent(each).trim() !== '' && tags(each, 'p', 'li', 'tr').length === 0);
  said.slice(1).forEach((each) => DomUtils.prepend(each, textNode(' · ')));
  for (const each of tags(cell, 'br')) replaceElement(each, textNode(' · '));
  for (const each of tags(
    cell,
    'p',
    'li',
    'ul',
    'ol',
    'tr',
    'td',
    'th',
    'thead',
    'tbody',
    'table',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
  ))
    leaveWords(each);
}

/** Cells that were one across columns or rows become several, the words in the first. */
function square(rows: HtmlElement[][]): void {
  const taken = new Map<string, true>();
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells.slice()) {
      while (taken.has(`${x},${y}`)) {
        insert(cells, x++);
      }
      const [across, down] = ['colspan', 'rowspan'].map((name) =>
        Math.min(100, Number(cell.attribs[name] ?? 1) || 1),
      ) as [number, number];
      cell.attribs = {};
      for (let dy = 1; dy < down; dy++) for (let dx = 0; dx < across; dx++) taken.set(`${x + dx},${y + dy}`, true);
      x++;
      for (let dx = 1; dx < across; dx++) insert(cells, x++);
    }
    while (taken.has(`${x},${y}`)) insert(cells, x++);
  });
  const most = Math.max(...rows.map(({ length }) => length));
  for (const cells of rows) while (cells.length < most && cells.length > 0) insert(cells, cells.length);
}

/** @param at its place in the row */
function insert(cells: HtmlElement[], at: number): void {
  const fresh = parseDocument('<td></td>').children[0] as HtmlElement;
  const before = cells[at - 1];
  const after = cells[at];
  if (before) DomUtils.append(before, fresh);
  else if (after) DomUtils.prepend(after, fresh);
  cells.splice(at, 0, fresh);
}
