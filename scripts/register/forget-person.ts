import { rm } from 'node:fs/promises';
import path from 'node:path';
import { mailingsNaming } from '../data/about-person.ts';
import { erase, eraseFromBackups, wipe, type DataSubject } from '../data/erase.ts';
import { UserError } from '../user-error.ts';
import { canonical } from '../data/mail-address.ts';
import { agreed } from '../commands/agreed.ts';
import { writePrivate } from './export-people.ts';
import { protocol, protocolFile } from './forget-protocol.ts';
import { forgetGround } from './forget-ground.ts';
import { atDesk, type Desk } from './open.ts';
import { filesAbout, isNamedAfter } from './person-files.ts';
import { knownNames } from '../data/known-persons.ts';
import { alone } from '../data/run-lock.ts';
import { findRecipient } from '../data/subscriptions.ts';

/** Erases a person everywhere, and writes a protocol that does not say whom. @returns 3 when traces may be left, 4 during a run */
export async function forgetPerson({
  address: asked,
  name,
  reason,
  yes,
}: {
  address: string;
  name: string | undefined;
  reason: string | undefined;
  yes: boolean;
}): Promise<number> {
  const address = canonical(asked);
  return atDesk(async (desk) => {
    const person = { address, name: findRecipient(desk.database, address)?.name ?? name };
    const judged = forgetGround({ decision: desk.site.disposalDecision, reason }, person, knownNames(desk.database));
    if ('fault' in judged) throw new UserError(judged.fault);
    if (!(await agreed(`Radera ${address} överallt? Det går inte att ångra.`, yes))) {
      console.log('Inget är raderat.');
      return 0;
    }
    // A run has at hand whom it is to write to, and writes down whom it has written to.
    return alone(desk.folder, 'utskick', () => eraseEverywhere(desk, person, judged.ground));
  });
}

/** Backups first: should the power go, the person is still found and the command can be run again. */
async function eraseEverywhere(
  { database, folder, today }: Desk,
  person: DataSubject,
  ground: string,
): Promise<number> {
  const saved = eraseFromBackups(database, folder, person, today);
  const files = await filesAbout(folder, person);
  for (const { file } of files.filter(({ isOurs }) => isOurs)) await rm(file);
  const named = mailingsNaming(database, person).map(({ mailing }) => mailing);
  const erased = erase(database, person, today);
  const clean = wipe(database);
  const left = files.filter(({ isOurs }) => !isOurs).map(({ file }) => path.relative(folder, file));
  const text = protocol(today, ground, {
    erased,
    files: files.length - left.length,
    named,
    saved,
    left: left.map((file) => unnamed(file, person)),
  });
  console.log(`${text}\nProtokollet ligger i ${await writePrivate(protocolFile(folder), text)}.`);
  if (left.length > 0)
    console.log(
      ['Gå igenom de här filerna för hand:', ...left.map((file) => `  ${path.join(folder, file)}`)].join('\n'),
    );
  if (person.name === undefined)
    console.log(
      'Personen står inte i registret, så det som står under namnet är inte sökt och inte raderat. Gör det också: kör kommandot igen med --name "Förnamn Efternamn".',
    );
  if (clean) return 0;
  console.log(
    'Ett annat kommando använder databasen, så spår kan finnas kvar i dess logg. Kör kommandot igen när det är klart.',
  );
  return 3;
}

/** The protocol bears no name: a file or a folder that is named after the person is told as such. */
function unnamed(file: string, person: DataSubject): string {
  const parts = file.split(path.sep);
  return parts
    .map((part, at) => {
      if (!isNamedAfter(part, person)) return part;
      return at === parts.length - 1 ? '(en fil som är döpt efter personen)' : '(en mapp som är döpt efter personen)';
    })
    .join(path.sep);
}
