import { UserError } from '../run.ts';

/** What SQLite's codes mean to the person at the keyboard, https://www.sqlite.org/rescode.html. */
const FAULTS: Record<number, string> = {
  5: 'Databasen används av ett annat program. Vänta tills det är klart och kör kommandot igen.',
  8: 'Det går inte att skriva i datamappen (PORTAL_DATA). Kontrollera rättigheterna.',
  10: 'Det går inte att läsa eller skriva databasen: disken ger fel, eller är full.',
  13: 'Disken är full. Frigör utrymme och kör kommandot igen.',
  14: 'Databasen i datamappen (PORTAL_DATA) går inte att öppna. Kontrollera rättigheterna.',
};

/** Does the work; a disk that is full or may not be written is told as such. Nobody is lost: what was claimed is known. */
export async function tellingStorageFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { errcode } = error as { errcode?: number };
    const words = errcode === undefined ? undefined : FAULTS[errcode & 0xff];
    if (!words) throw error;
    throw new UserError(`${words} Inget mer skickas förrän det är åtgärdat, och ingen går förlorad.`, { cause: error });
  }
}
