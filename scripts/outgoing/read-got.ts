import { readFileSync } from 'node:fs';
import { readMailAddress } from '../data/mail-address.ts';
import { UserError } from '../user-error.ts';

/**
 * Reads a list of those who have got a mailing, an address a line.
 * @throws UserError for a file that is not to be read, and for a line with anything else than an address: a log tells of those too who did
 * not get it
 */
export function readGot(file: string): string[] {
  return linesOf(file).flatMap((line, index) => {
    if (line.trim() === '') return [];
    const read = readMailAddress(line);
    if ('address' in read) return [read.address];
    throw new UserError(
      `Inget är skickat: rad ${index + 1} i ${file} går inte att läsa som en adress (${read.fault}). Skriv en adress på varje rad, bara de som har fått mejlet.`,
    );
  });
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/);
  } catch (error) {
    throw new UserError(
      `Inget är skickat: ${file} går inte att läsa (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
      { cause: error },
    );
  }
}
