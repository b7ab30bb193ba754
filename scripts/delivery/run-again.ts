import { invitationOf } from '../data/invitations.ts';
import { kindOf } from '../data/ledger.ts';
import type { Database } from '../data/sqlite.ts';

/** What is run to go on with a mailing that has begun. */
export function runAgain(database: Database, mailing: string): string {
  const invitation = invitationOf(database, mailing);
  if (invitation)
    return `npm run network -- ${invitation.purpose === 'remind' ? 'remind' : 'invite'} ${invitation.meeting}`;
  return kindOf(database, mailing) === 'confirmation'
    ? 'npm run register -- confirm'
    : `npm run newsletter -- send ${mailing}`;
}
