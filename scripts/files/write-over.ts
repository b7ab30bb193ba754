import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../user-error.ts';
import { writeNew, writeWhole } from './write-whole.ts';

/**
 * Writes over a file what was made of what it said, unless somebody has written there since: theirs would be lost. Between
 * the last look and the new name nothing else of this program gets a turn.
 * @param before what it said; undefined when it was not there
 * @throws UserError when it says something else now: it is left as it is
 */
export function writeOver(file: string, before: string | undefined, after: string): void {
  const now = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (now !== before)
    throw new UserError(
      `Någon har ändrat i ${file} medan kommandot arbetade. Den ändringen ligger kvar, och kommandot har inte skrivit något där. Kör kommandot igen.`,
    );
  if (before === undefined) writeNew(file, after);
  else writeWhole(file, after);
}
