import { toMoment } from '../../src/model/dates.ts';
import type { Paper, Pictures } from '../../src/paper/paper.ts';
import { frozenJson, type FrozenYear } from '../../src/report/frozen-year.ts';
import { paperMarkdown } from '../../src/report/paper-markdown.ts';
import type { Files } from '../files/zip.ts';
import { printPaper } from '../paper/print-paper.ts';
import { wordFile } from '../word/word-file.ts';

/** What is kept for good: PDF/A-2a. */
export const archivePaper = (name: string): string => `${name}-arkiv.pdf`;

/**
 * The report in every format, by file name. The same frozen year gives the same bytes.
 * @throws UserError where PDF cannot be made
 */
export async function reportDocuments(
  name: string,
  paper: Paper,
  pictures: Pictures,
  frozen: FrozenYear,
): Promise<Files> {
  const { archive, accessible } = await printPaper(paper, pictures, toMoment(frozen.frozen));
  const text = (words: string) => new TextEncoder().encode(words);
  return {
    [`${name}.md`]: text(paperMarkdown(paper)),
    [`${name}.docx`]: await wordFile(paper, pictures, frozen.frozen),
    [`${name}.pdf`]: accessible,
    [archivePaper(name)]: archive,
    [`${name}.json`]: text(frozenJson(frozen)),
    ...pictures,
  };
}
