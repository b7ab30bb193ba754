import { textInline, type Block, type Inline, type Table } from '../newsletter/blocks.ts';
import type { Row } from './figure.ts';

/** A heading of the second degree, which opens a part of the report. */
export const part = (id: string, words: string): Block => ({
  type: 'heading',
  depth: 2,
  id,
  children: [textInline(words)],
});

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
  items: sentences.map((sentence) => prose(sentence) as Extract<Block, { type: 'paragraph' }>[]),
});

/** A table of words and linked names; none without rows. */
export const table = (head: readonly string[], rows: readonly (readonly (string | Inline[])[])[]): Table[] =>
  rows.length > 0
    ? [{ type: 'table', head: head.map(cell), rows: rows.map((row) => row.map(cell)) }]
    : [];

const cell = (words: string | Inline[]): Inline[] => (typeof words === 'string' ? [textInline(words)] : words);

/** The name of a row, as a link where it has a page, with what else is told of it. */
export function rowName({ name, href, facts = [] }: Row): Inline[] {
  const linked: Inline = href ? { type: 'link', href, children: [textInline(name)] } : textInline(name);
  const rest = facts.filter((fact) => fact !== '').join(' ');
  return rest ? [linked, { type: 'break' }, textInline(rest)] : [linked];
}
