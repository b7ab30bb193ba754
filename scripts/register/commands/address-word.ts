import type { CommandWord } from '../../commands/command.ts';

/** Whom a command is about. */
export const ADDRESS = {
  name: 'ADRESS',
  about: 'personens e-postadress',
  example: 'namn@exempel.se',
} as const satisfies CommandWord;
