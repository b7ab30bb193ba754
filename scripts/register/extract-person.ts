import path from 'node:path';
import { formatDate } from '../../src/model/dates.ts';
import { backups } from '../data/backups.ts';
import type { DataSubject } from '../data/erase.ts';
import { makeOwnFolder } from '../data/owner-only.ts';
import { oneRecipient } from '../data/recipients.ts';
import { canonical } from '../data/mail-address.ts';
import { writePrivate } from './export-people.ts';
import { heldInDatabase, type ExtractPart } from './extract-parts.ts';
import { atDesk, type Desk } from './open.ts';
import { informationFacts } from './record/processing-record.ts';
import { filesAbout } from './person-files.ts';

/** Writes what we hold about a person as a file that the person can read. */
export async function extractPerson({
  address: asked,
  name: given,
  out,
}: {
  address: string;
  name: string | undefined;
  out: string | undefined;
}): Promise<number> {
  const address = canonical(asked);
  return atDesk(async (desk) => {
    const name = oneRecipient(desk.database, address)?.name ?? given;
    const text = extractText(address, desk.today, await parts(desk, { address, name }));
    const file = await writePrivate(out ?? inFolder(desk.folder), text);
    console.log(`Utdraget ligger i ${file}. Ta bort filen när den är lämnad.`);
    if (name === undefined)
      console.log(
        'Personen står inte i registret, så det som står under namnet är inte sökt. Sök det också: lägg till --name "Förnamn Efternamn".',
      );
    return 0;
  });
}

async function parts({ database, folder, site }: Desk, person: DataSubject): Promise<ExtractPart[]> {
  const files = await filesAbout(folder, person);
  const saved = backups(folder).map((file) => path.relative(folder, file));
  return [
    ...heldInDatabase(database, person),
    { title: 'Filer som nämner personen', lines: files.map(({ file }) => path.relative(folder, file)) },
    {
      title:
        'Säkerhetskopior av databasen, som kan innehålla samma uppgifter och sådana som har tagits bort sedan dess',
      lines: saved,
    },
    { title: 'Om behandlingen, och dina rättigheter', lines: aboutProcessing(site) },
  ];
}

/** What the law wants told together with the facts: article 15.1. */
function aboutProcessing(site: Desk['site']): string[] {
  const { before, after } = informationFacts(site);
  return [...before, ...after].map(({ what, said }) => `${what}: ${said}`);
}

/** The extract as it is read. */
export function extractText(address: string, today: string, found: readonly ExtractPart[]): string {
  const body = found.map(({ title, lines }) =>
    [title, '-'.repeat(title.length), ...(lines.length > 0 ? lines : ['Inget.'])].join('\n'),
  );
  return `${[`Registerutdrag för ${address}, ${formatDate(today)}`, ...body].join('\n\n')}\n`;
}

/** Named after the moment, never after the person. */
function inFolder(folder: string): string {
  const place = path.join(folder, 'extracts');
  makeOwnFolder(place);
  return path.join(place, `utdrag-${new Date().toISOString().replace(/[:.]/g, '')}.txt`);
}
