import { roundAnswer, asksOf } from '../../../src/model/round.ts';
import { roundHash } from '../../../src/model/round-frozen.ts';
import { agreed } from '../../commands/agreed.ts';
import { UserError } from '../../user-error.ts';
import { changeFile } from '../change-content.ts';
import { withYamlFields } from '../../files/splice-fields.ts';
import { closableRound } from './round-desk.ts';

/** Freezes a round: what it says now is what was reported. @returns the exit code */
export async function freezeRound({ round: id, yes }: { round: string | undefined; yes: boolean }): Promise<number> {
  const { round, settings } = await closableRound(id);
  const given = round.units.flatMap(({ unit, kind }) =>
    asksOf(round, { id: unit, kind }).map((ask) => roundAnswer(round, unit, ask.id)),
  );
  const silent = given.filter((answer) => !answer).length;
  if (silent === given.length) throw new UserError(`Omgången ${round.id} har inga svar. Den är inte stängd.`);
  console.log(
    `Omgången ${round.id}: ${given.length - silent} av ${given.length} frågor har svar. ${silent > 0 ? `${silent} står som obesvarade: de räknas varken som klara eller inte.` : ''}`,
  );
  if (!(await agreed('Ska omgången stängas nu? Därefter får inget ändras.', yes))) {
    console.log('Omgången är fortfarande öppen.');
    return 1;
  }
  const closed = { date: settings.today, hash: roundHash(round) };
  await changeFile(settings, round.file, (text) => withYamlFields(text, [], { closed }));
  console.log(`Omgången ${round.id} är stängd. Lägg in ändringen i git (commit). Nu visas summorna i alla utgåvor.`);
  return 0;
}
