import type { Program } from '../commands/command.ts';
import { answers } from './commands/answers.ts';
import { invite } from './commands/invite.ts';
import { remind } from './commands/remind.ts';
import { tasks } from './commands/tasks.ts';

/** Everything that `npm run network` can do, in the order in which a meeting is made. */
export const network: Program = {
  name: 'network',
  heading: 'Nätverkets möten: från förslag till kallelse, anteckningar och uppgifter.',
  commands: { invite, answers, remind, tasks },
};
