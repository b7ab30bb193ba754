import type { CommandWord } from '../../commands/command.ts';

/** The letter that a command is about. Its file may be named too, as a terminal completes it. */
export const ISSUE = {
  name: 'BREV',
  about: 'brevets nummer',
  example: '2026-6',
  read: (given) => given.replace(/^.*[\\/]/, '').replace(/\.mdx$/, ''),
  choices: async () => (await import('../choose-issue.ts')).issueChoices(),
} as const satisfies CommandWord;
