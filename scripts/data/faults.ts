import { diskFault } from '../files/disk-fault.ts';

/** Primary result codes of SQLite, https://www.sqlite.org/rescode.html */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const CANTOPEN = 14;
const NOTADB = 26;

/**
 * What SQLite found wrong, told to the user when it is the surroundings' doing: full disk, locked or damaged file.
 * @param file named in the message
 * @returns undefined for anything else, which is a bug
 */
export function databaseFault(error: unknown, file?: string): string | undefined {
  const { code, errcode } = error as { code?: string; errcode?: number };
  if (code !== 'ERR_SQLITE_ERROR' || errcode === undefined) return undefined;
  const it = file ? `Databasen ${file}` : 'Databasen';
  return diskFault(error, `Inget är skrivet. ${it} är hel.`) ?? explain(errcode & 0xff, it);
}

function explain(code: number, it: string): string | undefined {
  switch (code) {
    case BUSY:
    case LOCKED:
      return `${it} är låst av ett annat program som skriver i den. Vänta tills det är klart och kör kommandot igen.`;
    case READONLY:
    case CANTOPEN:
      return `${it} går inte att öppna eller skriva i. Kontrollera att du har rätt att skriva i mappen.`;
    case IOERR:
      return `${it} går inte att läsa eller skriva: disken eller nätverket svarar inte som det ska. Kör kommandot igen.`;
    case CORRUPT:
      return damaged(it);
    case NOTADB:
      return `${it} är ingen databas: en annan fil har hamnat på dess plats, eller så är den skadad från början. ${RESTORE}`;
    default:
      return undefined;
  }
}

/** What to do when there is no trusting the file. */
export const RESTORE =
  'Flytta undan filen, lägg dit den senaste ur mappen backups och kör npm run register -- adopt. Skicka inget förrän det är gjort.';

export const damaged = (it: string) => `${it} är skadad. ${RESTORE}`;
