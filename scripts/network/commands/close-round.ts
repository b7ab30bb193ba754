import { command } from '../../commands/command.ts';
import { ROUND } from './round-word.ts';

/** `close-round [ROUND]`: what it says now is what was reported. */
export const closeRound = command({
  summary: 'stänger en omgång: därefter får inget i den ändras.',
  words: { round: ROUND },
  options: { yes: { about: 'svarar ja på frågan' } },
  help: `Omgången får en kontrollsumma för allt som står i den, och npm run check säger till om något ändras efteråt. Frågor utan svar förblir obesvarade: de räknas varken som klara eller inte. När omgången är stängd visas summorna i alla utgåvor, utan tal under fem och utan det som sådana går att räkna ut ur.`,
  run: async (given) => (await import('../round/freeze-round.ts')).freezeRound(given),
});
