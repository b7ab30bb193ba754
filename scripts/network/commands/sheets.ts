import { command } from '../../commands/command.ts';
import { RUN_HELP, RUN_OPTIONS } from '../../delivery/run-options.ts';
import { ROUND } from './round-word.ts';

/** `sheets [ROUND]`: a sheet a unit, by mail or into a folder. */
export const sheets = command({
  summary: 'skickar varje enhet sitt blad (.xlsx) att fylla i, eller skriver bladen i en mapp.',
  words: { round: ROUND },
  options: {
    out: { value: 'MAPP', about: 'skriver alla blad som filer i mappen. Inget skickas', example: 'blad' },
    approve: {
      value: 'NAMN',
      about: 'godkänner mejlet som bladen följer med. Den som skickar måste vara någon annan',
      example: 'Förnamn Efternamn',
    },
    as: { value: 'NAMN', about: 'vem du är som skickar; annars användarnamnet på datorn' },
    ...RUN_OPTIONS,
  },
  help: `Så går det till: öppna omgången (open-round). Se bladen med --out. En kollega godkänner mejlet med --approve. Skicka med bara omgångens namn. Spara bladen som kommer tillbaka i en mapp och läs in dem med read-sheets. Stäng med close-round.

Bladet går till enhetens kontaktperson, eller till ersättaren där ingen kontaktperson nås. Den som har avslutat informationsbrevet får det ändå: uppdraget är kvar. Var och en får bara sin egen enhets blad, med det som enheten har svarat förut ifyllt.

${RUN_HELP}`,
  examples: ['2026-1 --out blad', '2026-1 --approve "Förnamn Efternamn"', '2026-1'],
  run: async (given) => (await import('../round/send-sheets.ts')).sendSheets(given),
});
