import type { PaperBlock } from '../paper/paper.ts';
import type { Subject } from './figure.ts';
import type { Told } from './told-year.ts';

/** What a part of the report shows, with its drawings by name (SVG). */
export interface ShownPart {
  blocks: PaperBlock[];
  plots?: Record<string, string>;
}

/** Sets out one subject of a frozen year. */
export type ReportPart = (told: Told) => ShownPart;

/** What a document says in words, where it gives no number. */
export const statedWords = ({ frozen: { words, document } }: Told, subject: Subject): string[] =>
  words
    .filter(({ about }) => about === subject)
    .map(({ text, section }) => `${text} (${document}, avsnitt ${section}.)`);

/** What must be known to read a number that a document states. */
export const statedNote = ({ frozen: { document }, figure }: Told, id: string): string[] => {
  const { from = '', note } = figure(id) ?? {};
  return document !== undefined && from.startsWith(document) && note ? [note] : [];
};
