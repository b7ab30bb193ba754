import { formatDate, type IsoDate } from '../model/dates.ts';
import { textInline, type Block, type HeadingDepth, type Inline } from '../newsletter/blocks.ts';
import type { Picture } from '../paper/paper.ts';
import type { ReportRow } from './figure.ts';

const heading = (depth: HeadingDepth, id: string, words: string): Block => ({
  type: 'heading',
  depth,
  id,
  children: [textInline(words)],
});

/** Opens a part of the report. */
export const partHeading = (id: string, words: string): Block => heading(2, id, words);

/** Sentences as one paragraph; none where nothing is said. */
export function prose(...sentences: readonly string[]): Block[] {
  const said = sentences.filter((sentence) => sentence !== '');
  return said.length > 0 ? [{ type: 'paragraph', children: [textInline(said.join(' '))] }] : [];
}

/** Sentences one below the other. */
export const points = (sentences: readonly string[]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  tight: true,
  items: sentences.map((sentence) => [{ type: 'paragraph', children: [textInline(sentence)] }]),
});

type Cell = string | Inline[];

/** A table below its name; nothing without rows. */
export const table = (name: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Block[] =>
  rows.length > 0
    ? [
        heading(3, `tabell-${name.toLowerCase().replace(/[^a-z]+/g, '-')}`, name),
        { type: 'table', head: head.map(cell), rows: rows.map((row) => row.map(cell)) },
      ]
    : [];

const cell = (words: Cell): Inline[] => (typeof words === 'string' ? [textInline(words)] : words);

/** Lines in one cell. */
export const lines = (all: readonly string[]): Inline[] =>
  all.flatMap((words, at): Inline[] => (at === 0 ? [textInline(words)] : [{ type: 'break' }, textInline(words)]));

/** A drawing, with what it shows for who cannot see it. The same numbers stand in a table. */
export const drawing = (name: string, caption: string, alt: string): Picture => ({
  type: 'picture',
  name,
  alt: `${alt} Samma tal står i tabellen.`,
  caption: [textInline(caption)],
});

/** The name of a row, as a link where it has a page, with what else is told of it. */
export function rowName({ name, href, facts = [] }: ReportRow): Inline[] {
  const linked: Inline = href ? { type: 'link', href, children: [textInline(name)] } : textInline(name);
  const rest = facts.filter((fact) => fact !== '').join(' ');
  return rest ? [linked, { type: 'break' }, textInline(rest)] : [linked];
}

/** A date that no line ends within. */
export const dayCell = (day: IsoDate) => formatDate(day).replaceAll(' ', '\u00a0');
