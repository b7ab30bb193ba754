import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { TABLES } from '../../src/model/personal-data.ts';
import type { Erased } from '../data/erase.ts';
import { makeOwnFolder } from '../data/owner-only.ts';

/** What was found of a person: rows by table, files that went, files that are others', backups that were gone through. */
export interface FoundOfPerson {
  erased: Erased;
  files: number;
  left: readonly string[];
  /** Mailings that name the person. */
  named: readonly string[];
  saved: number;
}

/** What was found, erased and kept, and why, without saying of whom. */
export function protocol(today: string, ground: string, { erased, files, left, named, saved }: FoundOfPerson): string {
  const tables = Object.keys(TABLES) as (keyof typeof TABLES)[];
  return `${[
    `Protokoll över radering ${today}`,
    `Grund: ${ground}`,
    '',
    'Funnet och raderat:',
    ...tables.flatMap((table) =>
      DONE[table] ? [`  ${TABLES[table].label}: ${rows(erased[table])}, ${DONE[table]}`] : [],
    ),
    `  Sparade mejl, brev och utdrag: ${files === 1 ? '1 fil raderad' : `${files} filer raderade`}, utskrivna listor inräknade`,
    `  Säkerhetskopior: ${saved} genomgångna på samma sätt`,
    '',
    'Kvar, och varför:',
    ...tables.flatMap((table) => (KEPT[table] ? [`  ${TABLES[table].label}: ${KEPT[table]}`] : [])),
    '',
    left.length > 0
      ? 'Nämner personen men är andras mejl eller filer, så de är inte raderade. Gå igenom dem för hand:'
      : 'Inga andra filer i datamappen nämner personen.',
    ...left.map((file) => `  ${file}`),
    ...(named.length > 0
      ? [
          '',
          'Skickat till andra och nämner personen. Det är kvar som det skickades, här och i arkivpaketen. Är texten publicerad i portalen: ändra den där.',
          ...named.map((mailing) => `  ${mailing}`),
        ]
      : []),
    '',
    'Inte genomsökt: brevlådan på mejlservern (mapparna Hanterat och Oförstått), mappar utanför datamappen som inbox --from har läst, och kopior som ni själva har tagit. Radera personens mejl där för hand.',
  ].join('\n')}\n`;
}

const DONE: Partial<Record<keyof typeof TABLES, string>> = {
  recipients: 'raderat',
  deliveries: 'adress och serverns ord borttagna',
  bounces: 'adressen borttagen',
  meeting_answers: 'raderat',
  answers: 'raderat',
  poll_answers: 'raderat, också ur svar som inte är räknade än',
  lifted_stops: 'raderat',
  approvals: 'namnet borttaget',
};

const KEPT: Partial<Record<keyof typeof TABLES, string>> = {
  suppressions: 'en nyckel utan namn, så att en import inte tar tillbaka personen',
  deliveries: 'att ett brev skickades, med en nyckel i stället för adressen, så att antalen stämmer',
  bounces: 'att ett brev kom tillbaka, med en nyckel i stället för adressen',
  approvals: 'att någon annan än avsändaren godkände brevet, utan namn',
  past_roles: 'att ett uppdrag var besatt och när, utan namn',
  handled_mail:
    'nycklar för mejl som är hanterade, så att de inte räknas två gånger: de går inte att knyta till personen',
};

const rows = (number: number) => (number === 1 ? '1 rad' : `${number} rader`);

/** The folder that protocols lie in, which only its owner may read. */
export function protocolFolder(folder: string): string {
  const place = path.join(folder, 'protocols');
  makeOwnFolder(place);
  return place;
}

/** Where a protocol is written: named after the moment, never after the person. */
export const protocolFile = (folder: string, kind: 'radering' | 'gallring' = 'radering'): string =>
  path.join(protocolFolder(folder), `${kind}-${inName(new Date().toISOString())}.txt`);

/** How many protocols of erasure have been written since a moment, ISO 8601; all of them when it is not known. */
export function erasuresSince(folder: string, moment: string | undefined): number {
  const place = path.join(folder, 'protocols');
  const names = existsSync(place) ? readdirSync(place) : [];
  return names.filter((name) => name.startsWith('radering-') && name > `radering-${inName(moment ?? '')}`).length;
}

/** A moment as it stands in the name of a file. */
const inName = (moment: string) => moment.replace(/[:.]/g, '');
