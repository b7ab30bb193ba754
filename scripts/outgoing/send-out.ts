import type { Site } from '../../src/site.ts';
import { agreed, askPerson } from '../commands/agreed.ts';
import type { Mailing, RecipientList } from '../data/mailing.ts';
import type { Database } from '../data/sqlite.ts';
import { deliver, type ExitCode } from '../delivery/deliver.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import type { RunManner } from './run-manner.ts';

/**
 * Sends a mailing to those who have not got it, after a question.
 * @param how the question, what is run to go on, and what must hold when no other run is at work
 * @throws UserError as `deliver` does
 */
export function sendOut(
  { database, folder, site }: { database: Database; folder: string; site: Site },
  mailing: Mailing,
  to: RecipientList,
  { isSure, ...manner }: RunManner,
  { question, again, mayBegin }: { question: string; again: string; mayBegin?: () => void },
): Promise<ExitCode> {
  const confirm = () => agreed(question, isSure);
  return tellingStorageFaults(() =>
    deliver(mailing, to, {
      folder,
      database,
      site,
      ...manner,
      confirm,
      askPerson,
      again,
      ...(mayBegin && { mayBegin }),
    }),
  );
}
