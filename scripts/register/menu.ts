import { isCancel, select, text } from '@clack/prompts';
import { register } from './commands.ts';

/** Asks what is to be done, for somebody who does not remember the commands. */
export async function menu(): Promise<number> {
  const { commands, heading } = register;
  const name = await select({
    message: heading,
    // They are in English.
    showInstructions: false,
    options: Object.entries(commands).map(([value, { summary }]) => ({ value, label: value, hint: summary })),
  });
  if (isCancel(name)) return 0;
  const command = commands[name];
  if (!command) return 0;
  const rest = command.usage
    ? await text({ message: `Vad mer? Skriv ${command.usage}`, placeholder: 'tryck Enter om inget', defaultValue: '' })
    : '';
  return isCancel(rest) ? 0 : command.run(words(rest));
}

/** As a shell takes a line apart: quotation marks keep words together. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
