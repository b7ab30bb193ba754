import { ended } from '../../src/model/problem.ts';
import { UserError } from '../user-error.ts';
import { htmlToMdx } from './html-to-mdx.ts';
import { leftOutLines } from './left-out.ts';
import { openWord } from './open-word.ts';
import { tidyHtml } from './tidy-html.ts';
import { wordToHtml } from './word-to-html.ts';

/** A draft that somebody has written in Word, as the text of an entry. */
export interface WordDraft {
  /** Undefined where the file has no title. */
  title: string | undefined;
  /** MDX, without front matter. */
  body: string;
  /** What was left out or changed, a line each, in Swedish. */
  leftOut: string[];
}

/**
 * Reads a .docx. Names of authors, comments and what was changed on the way are left behind; nothing that the file points at is fetched.
 * @param own the portal's own address
 * @throws UserError for a file that is no such one, or that cannot be trusted
 */
export async function wordToMdx(name: string, bytes: Buffer, own: string): Promise<WordDraft> {
  const opened = openWord(bytes);
  if ('fault' in opened) throw new UserError(`${name}: ${opened.fault}. Gör så här: ${ended(opened.remedy)}`);
  const read = await wordToHtml(opened.parts).catch(() => undefined);
  if (!read)
    throw new UserError(
      `${name}: filen går inte att läsa. Gör så här: öppna filen i Word och spara den på nytt som Word-dokument (.docx).`,
    );
  const { title, html, leftOut } = tidyHtml(read.html, own);
  const body = htmlToMdx(html);
  if (body === '') throw new UserError(`${name}: filen har ingen text. Gör så här: kontrollera att det är rätt fil.`);
  return { title, body, leftOut: leftOutLines([...read.leftOut, ...leftOut]) };
}
