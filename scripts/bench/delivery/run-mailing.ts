import { openDatabase } from '../../data/database.ts';
import { deliver } from '../../delivery/deliver.ts';
import { deliverySettings } from '../../delivery/settings.ts';
import { madeUpMailing, madeUpRecipients, site } from './made-up.ts';

/**
 * A run of a made-up mailing as a process of its own, to be measured or killed: `FOLDER COUNT`, settings from the
 * environment. Ends with the exit code of the run, and tells its parent what it used.
 */
const [folder = '', count = '0'] = process.argv.slice(2);
const database = openDatabase(folder);
const began = process.cpuUsage();
const start = performance.now();
process.exitCode = await deliver(
  madeUpMailing(),
  { recipients: madeUpRecipients(Number(count)), left: [] },
  {
    folder,
    database,
    site,
    settings: deliverySettings(process.env),
    firstPause: 20,
    keepTrying: 60_000,
    confirm: () => Promise.resolve(true),
  },
);
const { user, system } = process.cpuUsage(began);
const wall = performance.now() - start;
process.send?.({ cpu: (user + system) / 1000, wall, peak: process.resourceUsage().maxRSS * 1024 } satisfies Used);
process.disconnect?.();

/** What a run used: milliseconds of processor and by the clock, bytes of memory at its worst moment. */
export interface Used {
  cpu: number;
  wall: number;
  peak: number;
}
