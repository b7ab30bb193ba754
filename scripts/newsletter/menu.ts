import { cancel, intro, isCancel, outro, select, text, type CommonOptions } from '@clack/prompts';
import { issueStatus, newestIssueFirst, type Issue } from '../../src/model/issue.ts';
import type { Command } from '../commands/command.ts';
import { asksFor, type Ask } from './menu/asks-for.ts';

/** Where the menu is shown and read; the terminal, when left out. */
export type Terminal = Pick<CommonOptions, 'input' | 'output'>;

/**
 * Asks what the editor wants to do and what it needs, and leads there. What is asked follows from how each command is
 * written (`usage`), so that a new command is here as soon as it is listed.
 * @param issues those that can be chosen
 * @returns the exit code of the command; 0 when the editor leaves
 */
export async function menu(
  commands: Record<string, Command>,
  issues: readonly Issue[],
  terminal: Terminal = {},
): Promise<number> {
  intro('Informationsbrevet', terminal);
  const name = await answer(
    select({
      ...terminal,
      message: 'Vad vill du göra? Välj med pilarna och Enter.',
      showInstructions: false,
      options: Object.entries(commands).map(([value, { summary }]) => ({
        value,
        label: inShort(summary),
        hint: value,
      })),
      maxItems: 12,
    }),
  );
  const command = name === undefined ? undefined : commands[name];
  const args = command && (await argsFor(command, issues, terminal));
  if (!name || !command || !args) return leave(terminal);
  outro(`npm run newsletter -- ${[name, ...args].map(asWritten).join(' ')}`, terminal);
  return command.run(args);
}

/** The first sentence of a summary, as something to choose. */
function inShort(summary: string): string {
  const first = summary.replace(/\.(?:\s.*)?$/s, '');
  return first.charAt(0).toLocaleUpperCase('sv') + first.slice(1);
}

function leave(terminal: Terminal): number {
  cancel('Inget är gjort.', terminal);
  return 0;
}

/** The words after the command; undefined when the editor leaves. */
async function argsFor(
  { usage }: Command,
  issues: readonly Issue[],
  terminal: Terminal,
): Promise<string[] | undefined> {
  const args: string[] = [];
  for (const ask of asksFor(usage)) {
    const given = await answer(
      ask.what === 'BREV' && issues.length > 0 ? chooseIssue(ask, issues, terminal) : write(ask, terminal),
    );
    if (given === undefined) return undefined;
    if (given.trim() === '') break;
    args.push(...(ask.option ? [ask.option] : []), given.trim());
  }
  return args;
}

function chooseIssue({ isOptional }: Ask, issues: readonly Issue[], terminal: Terminal) {
  const options = issues.toSorted(newestIssueFirst).map((issue) => ({ value: issue.id, label: `${issue.id}  ${issue.title}`, hint: issueStatus(issue) }));
  return select({ ...terminal, message: 'Vilket brev gäller det?', showInstructions: false, options: isOptional ? [{ value: '', label: 'Inget särskilt' }, ...options] : options, maxItems: 12 });
} // prettier-ignore

function write({ what, isOptional }: Ask, terminal: Terminal) {
  return text({
    ...terminal,
    message: `${what.charAt(0)}${what.slice(1).toLocaleLowerCase('sv')}${isOptional ? ' (tryck Enter för att hoppa över)' : ''}`,
    validate: (given) => (isOptional || given?.trim() ? undefined : 'Skriv något, eller tryck Ctrl-C för att sluta.'),
  });
}

async function answer(question: Promise<string | symbol>): Promise<string | undefined> {
  const given = await question;
  return isCancel(given) ? undefined : String(given ?? '');
}

/** As it would be written in a terminal, so that the editor learns the short way. */
const asWritten = (word: string) => (/^[\p{L}\d.:/@=?&%_-]+$/u.test(word) ? word : JSON.stringify(word));
