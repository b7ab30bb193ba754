import type { Site } from '../../src/site.ts';
import { agreed, askPerson } from '../commands/agreed.ts';
import type { Mailing, RecipientList } from '../data/mailing.ts';
import { alone } from '../data/run-lock.ts';
import type { Database } from '../data/sqlite.ts';
import { deliver, type ExitCode } from '../delivery/deliver.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import { noteAlreadyGot, refuseUnknown } from './after-adoption.ts';
import type { RunManner } from './run-manner.ts';

/**
 * Sends a mailing to those who have not got it, after a question. From a copy that was put back only when it is known who has.
 * @param how the question, what is run to go on, and what must hold when no other run is at work
 * @throws UserError as `deliver` does, and where it is not known what has been sent
 */
export function sendOut(
  house: { database: Database; folder: string; site: Site },
  mailing: Mailing,
  to: RecipientList,
  manner: RunManner,
  { question, again, mayBegin }: { question: string; again: string; mayBegin?: () => void },
): Promise<ExitCode> {
  const { isSure, alreadyGot, ...rest } = manner;
  const confirm = () => agreed(question, isSure);
  return tellingStorageFaults(async () => {
    if (alreadyGot) {
      const note = async () => ((await noteAlreadyGot(house, mailing, to, manner)) ? 0 : 1);
      const code = await alone(house.folder, 'utskick', note);
      if (code !== 0) return code;
    }
    refuseUnknown(house.database, mailing.id, again);
    return deliver(mailing, to, { ...house, ...rest, confirm, askPerson, again, ...(mayBegin && { mayBegin }) });
  });
}
