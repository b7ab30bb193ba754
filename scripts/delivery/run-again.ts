import { pollOfMailing, reminderMailing } from '../../src/model/poll.ts';
import { roundOfMailing } from '../../src/newsletter/round-letter.ts';
import { invitationOf } from '../data/invitations.ts';
import { kindOf } from '../data/ledger.ts';
import type { Database } from '../data/sqlite.ts';

/** What is run to go on with a mailing that has begun. */
export function runAgain(database: Database, mailing: string): string {
  const invitation = invitationOf(database, mailing);
  if (invitation)
    return `npm run network -- ${invitation.purpose === 'remind' ? 'remind' : 'invite'} ${invitation.meeting}`;
  const poll = pollOfMailing(mailing);
  if (poll) return `npm run network -- ask ${poll}${mailing === reminderMailing({ id: poll }) ? ' --remind' : ''}`;
  const round = roundOfMailing(mailing);
  if (round) return `npm run network -- sheets ${round}`;
  return OTHERS[kindOf(database, mailing) ?? ''] ?? `npm run newsletter -- send ${mailing}`;
}

const OTHERS: Record<string, string> = {
  confirmation: 'npm run register -- confirm',
  handover: 'npm run register -- handover ENHET',
  notice: 'npm run newsletter -- notice TEXT',
  review: 'npm run review -- --send',
};
