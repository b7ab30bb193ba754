import type { Command, Program } from '../commands/command.ts';
import { compile } from './compile.ts';

/** Everything that `npm run newsletter` can do, in the order in which an issue is made. */
export const commands: Record<string, Command> = { compile };

export const newsletter: Program = {
  name: 'newsletter',
  heading: 'Informationsbrevet: från innehållet i content/newsletters till ett mejl.',
  commands,
};
