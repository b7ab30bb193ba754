import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';
import { MEETING } from './meeting-word.ts';

/** `remind MEETING`: those who have not answered, once. */
export const remind = command({
  summary: 'påminner dem som är kallade och inte har svarat, en gång.',
  words: { meeting: MEETING },
  options: RUN_OPTIONS,
  help: `Läs inkorgen först (npm run newsletter -- inbox), så att ingen som har svarat påminns.

${RUN_HELP}`,
  run: async (given) => (await import('../remind-meeting.ts')).remindMeeting(given),
});
