import { account } from '../../commands/account.ts';
import { recordApproval } from '../../data/approvals.ts';
import type { PollDesk } from './poll-desk.ts';

/** Records that a person stands behind the words of the question as they are now. */
export function approvePoll({ poll, message, database }: PollDesk, by: string): number {
  const name = by.trim();
  recordApproval(database, message.id, message.hash, { name, account: account() }, new Date());
  console.log(`${name} har godkänt frågan ${poll.id}, ”${poll.question}”.
Det är en intern kontroll, inte en signatur: vem som helst kan skriva ett namn. Nu kan någon annan skicka: npm run network -- ask ${poll.id}`);
  return 0;
}
