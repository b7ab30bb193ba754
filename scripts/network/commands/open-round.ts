import { command } from '../../commands/command.ts';
import { ROUND } from './round-word.ts';

/** `open-round [ROUND]`: a new round of following up the guideline. */
export const openRound = command({
  summary: 'öppnar en omgång av uppföljningen, med frågorna som riktlinjen har i dag.',
  words: { round: { ...ROUND, about: 'omgångens år och nummer (annars nästa i år)', choices: async () => [] } },
  help: `Frågorna är de ansvar i network/guideline.yaml som har raden followUp. De och enheterna skrivs in i omgångens fil och ändras inte sedan: en ny utgåva av riktlinjen ger nya frågor i en ny omgång. Bara en omgång är öppen i taget.`,
  run: async (given) => (await import('../round/open-new-round.ts')).openNewRound(given),
});
