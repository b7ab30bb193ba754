import { realpathSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Command } from '../commands/command.ts';
import { allRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { mailable } from '../data/register.ts';
import { toCsv } from './to-csv.ts';

/** `export`: the register as a list, or the addresses for Outlook's Bcc. */
export const exportList: Command = {
  usage: '[--bcc] [--out FIL]',
  summary: 'skriver ut registret som CSV, eller adresserna för Outlook (--bcc)',
  help: `Utan --out skrivs listan på skärmen. Med --out läggs den i en fil som bara du kan läsa.
  --bcc  bara adresserna, med semikolon emellan, att klistra in i fältet Hemlig kopia i Outlook.
         Den som inte ska ha brevet är inte med.

Listan innehåller personuppgifter. Lägg den inte i portalens mapp, och ta bort den när du är klar.`,
  async run(args) {
    const { values } = parseArgs({ args, options: { bcc: { type: 'boolean' }, out: { type: 'string' } } });
    const text = await atDesk(({ database }) =>
      values.bcc
        ? `${mailable(database).recipients.map(({ address }) => address).join('; ')}\n` // prettier-ignore
        : toCsv(allRecipients(database), suppressions(database)),
    );
    if (values.out === undefined) process.stdout.write(text);
    else console.log(`Listan ligger i ${await writePrivate(values.out, text)}. Den innehåller personuppgifter.`);
    return 0;
  },
};

const REPOSITORY = realpathSync.native(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Writes a new file that its owner alone may read. What is there already is never written over.
 * @throws UserError for a place in the repository, where it would soon be in git
 */
export async function writePrivate(file: string, text: string): Promise<string> {
  const place = path.resolve(file);
  const way = path.relative(REPOSITORY, path.join(realpathSync.native(path.dirname(place)), path.basename(place)));
  if (!way.startsWith('..') && !path.isAbsolute(way))
    throw new UserError(`”${file}” ligger i portalens egen mapp: där kan personuppgifter hamna i git. Välj en annan.`);
  try {
    await writeFile(place, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new UserError(`Filen finns redan: ${place}. Inget är ändrat. Välj ett annat namn.`);
  }
  return place;
}
