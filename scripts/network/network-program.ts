import type { Program } from '../commands/command.ts';
import { another } from './commands/another.ts';
import { answers } from './commands/answers.ts';
import { approve } from './commands/approve.ts';
import { archive } from './commands/archive.ts';
import { ask } from './commands/ask.ts';
import { backlog } from './commands/backlog.ts';
import { cancel } from './commands/cancel.ts';
import { closeRound } from './commands/close-round.ts';
import { close } from './commands/close.ts';
import { invite } from './commands/invite.ts';
import { meeting } from './commands/meeting.ts';
import { move } from './commands/move.ts';
import { openRound } from './commands/open-round.ts';
import { readSheets } from './commands/read-sheets.ts';
import { remind } from './commands/remind.ts';
import { sheets } from './commands/sheets.ts';
import { tasks } from './commands/tasks.ts';

/** Everything that `npm run network` can do, in the order in which a meeting is made. */
export const network: Program = {
  name: 'network',
  heading:
    'Nätverkets möten, från förslag till kallelse, anteckningar och uppgifter; frågor till nätverket; och uppföljningen av riktlinjen.',
  commands: {
    backlog,
    meeting,
    another,
    move,
    cancel,
    invite,
    answers,
    remind,
    tasks,
    close,
    approve,
    archive,
    ask,
    'open-round': openRound,
    sheets,
    'read-sheets': readSheets,
    'close-round': closeRound,
  },
};
