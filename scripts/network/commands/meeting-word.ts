import type { CommandWord } from '../../commands/command.ts';

/** The meeting that a command is about. Its file may be named too, as a terminal completes it. */
export const MEETING = {
  name: 'MÖTE',
  about: 'mötets filnamn utan .mdx',
  example: '2027-02-11',
  read: (given) => given.replace(/^.*[\\/]/, '').replace(/\.mdx$/, ''),
  choices: async () => (await import('../choose-meeting.ts')).meetingChoices(),
} as const satisfies CommandWord;
