import { existsSync } from 'node:fs';
import { formatDate } from '../../../src/model/dates.ts';
import { countPoll } from '../../../src/model/poll-count.ts';
import type { PollOutcome } from '../../../src/model/poll.ts';
import { agreed } from '../../commands/agreed.ts';
import { hashOf, settledDate } from '../../data/ledger.ts';
import { answersOf, askedOf, closeAnswers, silentOf } from '../../data/poll-answers.ts';
import { UserError } from '../../user-error.ts';
import type { PollDesk } from './poll-desk.ts';
import { writeOutcome } from './poll-file.ts';
import { outcomeWords } from './poll-words.ts';
import { pollProtocolFile, writePollProtocol } from './poll-protocol.ts';

/**
 * Counts the answers, writes the sums into the question's file and a protocol beside the register. Interrupted after the
 * sums were written, and run again, it does what was left.
 */
export async function closePoll(desk: PollDesk, isSure: boolean): Promise<number> {
  const { poll } = desk;
  if (poll.outcome && isHalfClosed(desk)) return await finish(desk, poll.outcome);
  refuseOpen(desk);
  if (
    !(await agreed('Svaren räknas nu, och fler tas inte emot. Är inkorgen läst (npm run newsletter -- inbox)?', isSure))
  ) {
    console.log('Frågan är inte stängd.');
    return 1;
  }
  const outcome = countAnswers(desk);
  writeOutcome(desk.file, poll, outcome);
  return await finish(desk, outcome);
}

/** The sums stand in the file, but not the protocol in the folder that the question was sent from. */
const isHalfClosed = ({ poll, message, database, folder }: PollDesk): boolean =>
  settledDate(database, message.id) !== undefined && !existsSync(pollProtocolFile(folder, poll));

function countAnswers({ poll, message, database, kinds, settings }: PollDesk): PollOutcome {
  const given = answersOf(database, message.id).map(({ unit, answer }) => ({ answer, kind: kinds.get(unit) }));
  return { closed: settings.today, ...countPoll(poll, given, askedOf(database, message.id)) };
}

async function finish(desk: PollDesk, outcome: PollOutcome): Promise<number> {
  const { poll, message, database } = desk;
  closeAnswers(database, message.id, outcome.closed);
  const protocol = await writePollProtocol(desk, outcome);
  console.log(
    [
      `Frågan ${poll.id} är stängd.`,
      ...outcomeWords({ ...poll, outcome }),
      `Summorna står i ${poll.file}. Lägg in ändringen i git (commit). Protokollet ligger i ${protocol}.`,
    ].join('\n'),
  );
  return 0;
}

/** @throws UserError for a question that has not been sent, may still be answered, is counted already or has other words */
function refuseOpen({ poll, message, database, settings }: PollDesk): void {
  const { id, sent, closes, outcome } = poll;
  if (outcome)
    throw new UserError(`Frågan ${id} stängdes ${formatDate(outcome.closed)}. Summorna står i ${poll.file}.`);
  if (!sent || !settledDate(database, message.id))
    throw new UserError(`Frågan ${id} är inte skickad till alla härifrån. Kör först: npm run network -- ask ${id}`);
  if (hashOf(database, message.id) !== message.hash)
    throw new UserError(
      `Frågan ${id} har en annan text nu än när den skickades. Återställ filen (git visar vad som ändrats).`,
    );
  if (settings.today <= closes && silentOf(database, message.id).size > 0)
    throw new UserError(`Frågan ${id} får besvaras till och med ${formatDate(closes)}. Stäng den dagen efter.`);
}
