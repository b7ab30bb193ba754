import { registerLedgerInbox } from './migrations/001-register-ledger-inbox.ts';
import { stopsWithCause } from './migrations/002-stops-with-cause.ts';
import { accountsOfApprovals } from './migrations/003-accounts-of-approvals.ts';
import { answersByKind } from './migrations/004-answers-by-kind.ts';
import { invitations } from './migrations/005-invitations.ts';
import { polls } from './migrations/006-polls.ts';
import { countedQuestions } from './migrations/007-question-counts.ts';
import { noticesAndReviews } from './migrations/008-notices-and-reviews.ts';
import { stopPerReason } from './migrations/009-stop-per-reason.ts';

/**
 * The database's versions, forward only: number N makes of what number N - 1 left what the code expects now. A new one is a
 * new file and a new last line here; tests/scripts/data/migrations.test.ts holds the text of those that have been used.
 */
export const migrations: readonly string[] = [
  registerLedgerInbox,
  stopsWithCause,
  accountsOfApprovals,
  answersByKind,
  invitations,
  polls,
  countedQuestions,
  noticesAndReviews,
  stopPerReason,
];
