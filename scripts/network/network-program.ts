import type { Program } from '../commands/command.ts';
import { tasks } from './commands/tasks.ts';

/** Everything that `npm run network` can do, in the order in which a meeting is made. */
export const network: Program = {
  name: 'network',
  heading: 'Nätverkets möten: från förslag till kallelse, anteckningar och uppgifter.',
  commands: { tasks },
};
