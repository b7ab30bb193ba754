import type { Command } from './command.ts';
import { compile } from './compile.ts';
import { inbox } from './inbox.ts';

/** Everything that `npm run newsletter` can do, in the order in which an issue is made. */
export const commands: Record<string, Command> = { compile, inbox };
