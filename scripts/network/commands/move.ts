import { command } from '../../commands/command.ts';
import { MEETING } from './meeting-word.ts';

/** `move MEETING`: another time or place, with the reason. */
export const move = command({
  summary: 'flyttar ett möte till en annan tid eller plats, och sparar vad som gällde.',
  words: { meeting: MEETING },
  options: {
    date: { value: 'DAG', about: 'den nya dagen', example: '2027-02-18' },
    start: { value: 'KLOCKAN', about: 'när det börjar', example: '13:30' },
    end: { value: 'KLOCKAN', about: 'när det slutar', example: '15:00' },
    place: { value: 'PLATS', about: 'var det är', example: 'På distans' },
    link: { value: 'ADRESS', about: 'länken till mötet', example: 'https://mote.exempel.se/traff' },
    reason: { value: 'SKÄL', about: 'varför, i en mening som alla ser', example: 'Krockar med en utbildning.' },
  },
  help: `Filen behåller sitt namn, så att länkar och kalendrar hittar mötet. Är mötet redan kallat skickar invite en uppdatering. Ändrade ord i dagordningen är ingen flytt.

På en terminal frågar kommandot efter det som saknas.`,
  run: async (given) => (await import('../move-meeting.ts')).moveMeeting(given),
});
