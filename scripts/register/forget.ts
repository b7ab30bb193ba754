import { rm } from 'node:fs/promises';
import path from 'node:path';
import { erase, eraseFromBackups, wipe, type Erased } from '../data/erase.ts';
import { makeOwnFolder } from '../data/owner-only.ts';
import { UserError } from '../user-error.ts';
import { canonical } from '../data/address.ts';
import { agreed } from '../commands/agreed.ts';
import { writePrivate } from './export.ts';
import { forgetGround } from './forget-ground.ts';
import { atDesk, type Desk } from './open.ts';
import { filesAbout } from './person-files.ts';
import { findRecipient } from '../data/register.ts';

/** Erases a person everywhere, and writes a protocol that does not say whom. */
export async function forget({
  address: asked,
  reason,
  yes,
}: {
  address: string;
  reason: string | undefined;
  yes: boolean;
}): Promise<number> {
  const address = canonical(asked);
  return atDesk(async (desk) => {
    const name = findRecipient(desk.database, address)?.name;
    const judged = forgetGround({ decision: desk.site.disposalDecision, reason }, { address, name });
    if ('fault' in judged) throw new UserError(judged.fault);
    if (!(await agreed(`Radera ${address} överallt? Det går inte att ångra.`, yes))) {
      console.log('Inget är raderat.');
      return 0;
    }
    return forgetPerson(desk, address, judged.ground);
  });
}

/** Backups first: should the power go, the person is still found and the command can be run again. */
async function forgetPerson(
  { database, folder, rules: { today } }: Desk,
  address: string,
  ground: string,
): Promise<number> {
  const saved = eraseFromBackups(folder, address, today);
  const files = await filesAbout(folder, address);
  for (const file of files) await rm(file);
  const erased = erase(database, address, today);
  const clean = wipe(database);
  const text = protocol(today, ground, { ...erased, files: files.length, saved });
  console.log(`${text}\nProtokollet ligger i ${await writePrivate(protocolFile(folder), text)}.`);
  if (clean) return 0;
  console.log(
    'Ett annat kommando använder databasen, så spår kan finnas kvar i dess logg. Kör kommandot igen när det är klart.',
  );
  return 3;
}

/** What was done and why, without saying to whom. */
export function protocol(today: string, ground: string, counts: Erased & { files: number; saved: number }): string {
  return `Protokoll över radering ${today}
Grund: ${ground}
Register: ${counts.register === 1 ? 'en rad raderad' : 'fanns inte'}
Utskick: ${counts.deliveries} rader avidentifierade
Returer: ${counts.bounces} rader raderade
Sparade mejl, brev och utdrag: ${counts.files} filer raderade
Säkerhetskopior: ${counts.saved} genomgångna
Inte genomsökt: brevlådan på mejlservern (mapparna Hanterat och Oförstått). Radera personens mejl där för hand.
Kvar: en nyckel utan namn, så att personen inte kommer tillbaka vid en import.
`;
}

function protocolFile(folder: string): string {
  const place = path.join(folder, 'protocols');
  makeOwnFolder(place);
  return path.join(place, `radering-${new Date().toISOString().replace(/[:.]/g, '')}.txt`);
}
