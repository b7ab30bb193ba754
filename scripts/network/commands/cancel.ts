import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `cancel MEETING`: it will not be held; its page stays and says so. */
export const cancel = command({
  summary: 'ställer in ett möte. Sidan ligger kvar och säger varför.',
  words: { meeting: MEETING },
  options: {
    reason: { value: 'SKÄL', about: 'varför, i en mening som alla ser', example: 'För få kan komma.' },
  },
  help: `Uppgifter som skulle ha följt med går vidare till nästa möte. Är mötet redan kallat skickar invite ett återbud.`,
  run: async (given) => (await import('../cancel-meeting.ts')).cancelMeeting(given),
});
