import type { Command } from './command.ts';
import { compile } from './compile.ts';
import { preview } from './preview.ts';

/** Everything that `npm run newsletter` can do, in the order in which an issue is made. */
export const commands: Record<string, Command> = { preview, compile };
