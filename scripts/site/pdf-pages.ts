import { readFile } from 'node:fs/promises';
import { UserError } from '../user-error.ts';

/** The text of each page of a PDF, in order; a scanned page is empty. @throws UserError naming a file that cannot be read */
export async function pdfPages(file: string): Promise<string[]> {
  // Most portals have none: it is loaded where there is one.
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    const document = await getDocumentProxy(new Uint8Array(await readFile(file)), { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: false });
    return text.map((page) => page.replace(/\s+/g, ' ').trim());
  } catch (error) {
    throw new UserError(`Kan inte läsa texten i ${file}. Öppna filen och spara den som pdf på nytt.`, { cause: error });
  }
}
