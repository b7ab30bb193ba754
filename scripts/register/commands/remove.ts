import { command } from '../../commands/command.ts';
import { ADDRESS } from './address-word.ts';

/** `remove ADDRESS`: somebody leaves the network or the list. */
export const remove = command({
  summary: 'tar bort någon som har slutat, ur registret',
  words: { address: ADDRESS },
  help: `Personen tas bort ur registret. För en kontaktperson eller ersättare finns kvar att uppdraget var besatt och när, utan namn. Står personen i en lista som läses in senare kommer hen tillbaka.

Vill någon inte ha brevet: använd kommandot stop. Det gäller även när en lista läses in.
Begär någon att bli raderad överallt, också ur utskick och säkerhetskopior: använd kommandot forget.`,
  run: async (given) => (await import('../remove-person.ts')).removePerson(given),
});
