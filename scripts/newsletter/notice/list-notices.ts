import { dateInZone, formatDate } from '../../../src/model/dates.ts';
import { readSettings } from '../../../src/settings.ts';
import { dataFolder } from '../../data/data-folder.ts';
import { openDatabase } from '../../data/database.ts';
import { countsOf } from '../../data/ledger.ts';
import { allNotices } from '../../data/notices.ts';

/** Tells every notice that has gone out from here, and how far: apart from the letters. */
export function listNotices(): number {
  const { timeZone } = readSettings().site;
  const database = openDatabase(dataFolder());
  try {
    const lines = allNotices(database).map(({ id, subject, started, settled }) => {
      const { sent } = countsOf(database, id);
      const state = settled ? `skickat till ${sent}` : `inte klart, skickat till ${sent}`;
      return `${formatDate(dateInZone(new Date(started), timeZone))}  ${subject} (${id}): ${state}`;
    });
    console.log(lines.length > 0 ? lines.join('\n') : 'Inget meddelande har skickats härifrån.');
    return 0;
  } finally {
    database.close();
  }
}
