import { approve } from './approve.ts';
import type { Command } from './command.ts';
import { compile } from './compile.ts';
import { resolve } from './resolve.ts';
import { send } from './send.ts';
import { status } from './status.ts';
import { test } from './test.ts';

/** Everything that `npm run newsletter` can do, in the order in which an issue is made. */
export const commands: Record<string, Command> = { compile, test, approve, send, status, resolve };
