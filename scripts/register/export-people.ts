import path from 'node:path';
import { readSettings } from '../../src/settings.ts';
import { REPOSITORY } from '../data/data-folder.ts';
import { allRecipients } from '../data/recipients.ts';
import { suppressions } from '../data/suppressions.ts';
import { isInside } from '../files/is-inside.ts';
import { writeNew } from '../files/write-whole.ts';
import { UserError } from '../user-error.ts';
import { atDesk } from './open.ts';
import { mailable } from '../data/mailable.ts';
import { toCsv } from './to-csv.ts';

/** Writes the register as a list, or the addresses for Outlook's Bcc. */
export async function exportPeople({ bcc, out }: { bcc: boolean; out: string | undefined }): Promise<number> {
  const text = await atDesk(({ database }) =>
    bcc
      ? `${Array.from(mailable(database).recipients, ({ address }) => address).join('; ')}\n`
      : toCsv(allRecipients(database), suppressions(database)),
  );
  if (out === undefined) process.stdout.write(text);
  else console.log(`Listan ligger i ${await writePrivate(out, text)}. Den innehåller personuppgifter.`);
  return 0;
}

/**
 * Writes a new file that its owner alone may read. What is there already is never written over.
 * @throws UserError for a place in the repository or in content that lies elsewhere, where it would soon be in git, and in the built
 * portal, where it would soon be published
 */
export async function writePrivate(file: string, text: string): Promise<string> {
  const place = path.resolve(file);
  if (isInside(place, REPOSITORY))
    throw new UserError(`”${file}” ligger i portalens egen mapp: där kan personuppgifter hamna i git. Välj en annan.`);
  const { content, out } = readSettings();
  if ([content, out].some((folder) => isInside(place, folder)))
    throw new UserError(
      `”${file}” ligger bland innehållet eller i den byggda portalen: därifrån läggs det ut. Välj en annan.`,
    );
  writeNew(place, text, 0o600);
  return place;
}
