import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';
import { MEETING } from './meeting-word.ts';

/** `invite MEETING`: to everybody who has not got it; run again, it goes on where it was. */
export const invite = command({
  summary: 'kallar till ett möte, och ger besked när det flyttas eller ställs in.',
  words: { meeting: MEETING },
  options: {
    show: { about: 'visar mejlet och skickar ingenting' },
    approve: { value: 'NAMN', about: 'godkänner mejlet så som det är nu, och skickar ingenting', example: 'Namn' },
    as: { value: 'NAMN', about: 'vem du är; annars användarnamnet på datorn. Någon annan ska ha godkänt mejlet' },
    changed: { about: 'skickar en ändrad text till alla, också till dem som redan är kallade till samma tid' },
    ...RUN_OPTIONS,
  },
  help: `Kontaktpersoner och ersättare i registret kallas, var och en i ett eget mejl som Outlook och andra program visar som ett möte att svara på. Först visas vilka det gäller, och sedan frågas om det ska skickas.
Kör igen när någon har tillkommit: bara de nya får kallelsen. Är mötet flyttat (move) får alla den nya tiden, är det inställt (cancel) får de som var kallade veta det. Den som har lämnat uppdraget får veta att kallelsen inte gäller längre. Ett ändrat ord i dagordningen skickar ingenting.
Svaren läses av npm run newsletter -- inbox och visas av answers.

${RUN_HELP}`,
  run: async (given) => (await import('../invite-meeting.ts')).inviteMeeting(given),
});
