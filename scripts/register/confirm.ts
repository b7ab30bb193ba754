import { parseArgs } from 'node:util';
import { compileConfirmation } from '../../src/newsletter/confirmation.ts';
import type { Command } from '../commands/command.ts';
import { putRecipients } from '../data/recipients.ts';
import { deleteSuppression, suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { UserError } from '../run.ts';
import { onlyWord } from './ask.ts';
import { roundOf, toConfirm } from './confirmation-round.ts';
import { atDesk, type Desk } from './open.ts';
import { ROLE_NAMES } from './recipient.ts';
import { findRecipient, mailable } from './recipients.ts';

/** `confirm`: the half-yearly ”stämmer uppgifterna?”, and the notes of who has answered. */
export const confirm: Command = {
  usage: '[--done ADRESS]',
  summary: 'frågar halvårsvis om uppgifterna stämmer, eller noterar ett svar (--done)',
  help: `Utan --done: visar vilka som ska få frågan ”stämmer uppgifterna?” det här halvåret. Kontaktpersoner och ersättare som
varken har tillkommit eller bekräftat under halvåret får den. Mejlet är lika för alla och innehåller inga personuppgifter.

--done ADRESS  noterar att personen har svarat att uppgifterna stämmer. Har något ändrats: använd add eller remove.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { done: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.done) return atDesk((desk) => note(desk, onlyWord(positionals, 'confirm --done ADRESS')));
    if (positionals.length > 0) throw new UserError(`Ta bort ”${positionals[0]}”, eller skriv --done före adressen.`);
    return atDesk(plan);
  },
};

function note({ database, rules }: Desk, address: string): number {
  const known = findRecipient(database, address);
  if (!known) throw new UserError(`”${address}” finns inte i registret.`);
  // Somebody who has answered can be reached.
  const wasUnreachable = suppressions(database).reason(known.address) === 'bounced';
  transaction(database, () => {
    putRecipients(database, [{ ...known, confirmed: rules.today }]);
    if (wasUnreachable) deleteSuppression(database, known.address);
  });
  console.log(`Bekräftat ${rules.today}: ${known.address}, ${ROLE_NAMES[known.role]} för ${known.unit}.`);
  if (wasUnreachable) console.log('Adressen tog inte emot mejl förut. Nu provas den igen.');
  return 0;
}

async function plan({ database, site, rules }: Desk): Promise<number> {
  const round = roundOf(rules.today);
  const { recipients, left } = mailable(database);
  const asked = toConfirm(recipients, round);
  const unreached = toConfirm(left.flatMap(({ address }) => findRecipient(database, address) ?? []), round); // prettier-ignore
  const { id, subject } = await compileConfirmation(round, site);
  console.log(
    [
      `Utskick ${id}: ”${subject}”`,
      `${asked.length} ska få frågan.`,
      ...asked.map(({ address, unit, role }) => `  ${address} · ${ROLE_NAMES[role]} · ${unit}`),
      ...(unreached.length > 0 ? ['De här får inga mejl och behöver frågas på annat sätt:'] : []),
      ...unreached.map(({ address, unit }) => `  ${address} · ${unit}`),
      'Inget är skickat.',
    ].join('\n'),
  );
  return 0;
}
