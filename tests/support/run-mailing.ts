import { openDatabase } from '../../scripts/data/database.ts';
import { deliver } from '../../scripts/delivery/deliver.ts';
import { deliverySettings } from '../../scripts/delivery/delivery-settings.ts';
import { madeUpInvitation, madeUpMailing, madeUpList, site } from './made-up-mail.ts';

/**
 * A run of a made-up mailing as a process of its own, to be killed: `FOLDER COUNT letter|invitation`, settings from the environment. Ends with
 * the exit code of the run.
 */
const [folder = '', count = '0', what] = process.argv.slice(2);
const database = openDatabase(folder);
process.exitCode = await deliver(
  what === 'invitation' ? madeUpInvitation() : madeUpMailing(),
  madeUpList(Number(count)),
  {
    folder,
    database,
    site,
    settings: deliverySettings(process.env),
    firstPause: 20,
    keepTrying: 60_000,
    confirm: () => Promise.resolve(true),
    askPerson: () => Promise.resolve(false),
    again: 'npm run newsletter -- send 2026-6',
  },
);
