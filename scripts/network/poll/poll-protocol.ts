import path from 'node:path';
import { addMonths, formatDate } from '../../../src/model/dates.ts';
import { TABLES } from '../../../src/model/personal-data.ts';
import { reminderMailing, type Poll, type PollOutcome } from '../../../src/model/poll.ts';
import { settledDate } from '../../data/ledger.ts';
import { writePrivate } from '../../register/export-people.ts';
import { protocolFolder } from '../../register/forget-protocol.ts';
import type { PollDesk } from './poll-desk.ts';
import { outcomeWords } from './poll-words.ts';

/** Writes down what was asked, what came of it and when the answers are erased; no name stands in it. @returns where it lies */
export async function writePollProtocol(desk: PollDesk, outcome: PollOutcome): Promise<string> {
  const { folder } = desk;
  return await writePrivate(pollProtocolFile(folder, desk.poll), `${pollProtocol(desk, outcome).join('\n')}\n`);
}

/** Where the protocol of a question lies: one for each question. */
export const pollProtocolFile = (folder: string, { id }: Pick<Poll, 'id'>): string =>
  path.join(protocolFolder(folder), `fraga-${id}.txt`);

function pollProtocol({ poll, database, settings }: PollDesk, outcome: PollOutcome): string[] {
  const { months, label } = TABLES.poll_answers;
  const reminded = settledDate(database, reminderMailing(poll));
  const ground =
    settings.site.disposalDecision ??
    'inget beslut är angivet i src/site.ts (disposalDecision): due frågar efter en grund';
  return [
    `Protokoll över en fråga till nätverket, ${outcome.closed}`,
    '',
    `Fråga: ${poll.question}`,
    `Varför: ${poll.why}`,
    `Fil: ${poll.file}`,
    `Skickad: ${formatDate(poll.sent!)}, ${poll.deputies ? 'till kontaktpersoner och ersättare' : 'till kontaktpersoner, och till ersättare där ingen kontaktperson nåddes'}`,
    `Påminnelse: ${reminded ? formatDate(reminded.slice(0, 10)) : 'ingen'}`,
    `Sista svarsdag: ${formatDate(poll.closes)}`,
    `Stängd: ${formatDate(outcome.closed)}`,
    '',
    'Utfall. Antal under fem visas inte, och inte det som avslöjar dem:',
    ...outcomeWords({ ...poll, outcome }),
    '',
    `Gallring: vad var och en har svarat (${label}) gallras från och med ${formatDate(addMonths(outcome.closed, months))}, med npm run register -- due.`,
    `Grund för gallring: ${ground}`,
  ];
}
