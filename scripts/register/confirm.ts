import { parseArgs } from 'node:util';
import { compileConfirmation } from '../../src/newsletter/confirmation.ts';
import { agreed } from '../commands/agreed.ts';
import type { Command } from '../commands/command.ts';
import { putRecipients } from '../data/recipients.ts';
import { deleteSuppression, suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import { deliver } from '../delivery/deliver.ts';
import { environment } from '../delivery/env-file.ts';
import { RUN_OPTIONS, RUN_OPTIONS_HELP, runOptions } from '../delivery/run-options.ts';
import { deliverySettings } from '../delivery/settings.ts';
import { tellingStorageFaults } from '../delivery/storage-faults.ts';
import { UserError } from '../user-error.ts';
import { onlyWord } from './only-word.ts';
import { roundOf, toConfirm } from './confirmation-round.ts';
import { atDesk, type Desk } from './open.ts';
import { ROLE_NAMES } from '../data/person.ts';
import { findRecipient, mailable } from '../data/register.ts';

/** `confirm`: the half-yearly ”stämmer uppgifterna?”, and the notes of who has answered. */
export const confirm: Command = {
  usage: '[--yes] [--first-pause 30s] [--keep-trying 2h] [--env-file FIL]   eller   confirm --done ADRESS',
  summary: 'frågar halvårsvis om uppgifterna stämmer, eller noterar ett svar (--done)',
  help: `Utan --done: skickar frågan ”stämmer uppgifterna?” för det här halvåret. Kontaktpersoner och ersättare som
varken har tillkommit eller bekräftat under halvåret får den. Mejlet är lika för alla och
innehåller inga personuppgifter. Först visas hur många det gäller, och sedan frågas om det ska skickas.
Se hur det gick: npm run newsletter -- status bekrafta-2026-2

--done ADRESS  noterar att personen har svarat att uppgifterna stämmer. Har något ändrats: använd add eller remove.
${RUN_OPTIONS_HELP}`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { done: { type: 'boolean' }, ...RUN_OPTIONS },
      allowPositionals: true,
    });
    if (values.done) return atDesk((desk) => note(desk, onlyWord(positionals, 'confirm --done ADRESS')));
    if (positionals.length > 0) throw new UserError(`Ta bort ”${positionals[0]}”, eller skriv --done före adressen.`);
    const options = runOptions(values);
    return atDesk((desk) => ask(desk, options));
  },
};

function note({ database, rules }: Desk, address: string): number {
  const known = findRecipient(database, address);
  if (!known) throw new UserError(`”${address}” finns inte i registret.`);
  // Somebody who has answered can be reached.
  const wasUnreachable = suppressions(database).stop(known.address)?.reason === 'bounced';
  transaction(database, () => {
    putRecipients(database, [{ ...known, confirmed: rules.today }]);
    if (wasUnreachable) deleteSuppression(database, known.address);
  });
  console.log(`Bekräftat ${rules.today}: ${known.address}, ${ROLE_NAMES[known.role]} för ${known.unit}.`);
  if (wasUnreachable) console.log('Adressen tog inte emot mejl förut. Nu provas den igen.');
  return 0;
}

/** One text for everybody, which is the program's own: nobody has to approve it as they do a letter. */
async function ask(
  { database, folder, site, rules }: Desk,
  { isSure, envFile, firstPause, keepTrying }: ReturnType<typeof runOptions>,
): Promise<number> {
  const round = roundOf(rules.today);
  const { recipients, left } = mailable(database);
  const asked = toConfirm(recipients, round);
  const unreached = toConfirm(left.flatMap(({ address }) => findRecipient(database, address) ?? []), round); // prettier-ignore
  if (unreached.length > 0)
    console.log(['De här får inga mejl och behöver frågas på annat sätt:', ...unreached.map(({ address, unit }) => `  ${address} · ${unit}`)].join('\n')); // prettier-ignore
  if (asked.length === 0) {
    console.log('Ingen annan behöver frågas det här halvåret.');
    return 0;
  }
  const message = await compileConfirmation(round, site);
  const mailing = { id: message.id, kind: 'confirmation', message } as const;
  const settings = deliverySettings(environment(folder, envFile));
  const agrees = () => agreed('Ska frågan skickas nu?', isSure);
  return tellingStorageFaults(
    () =>
    deliver(mailing, { recipients: asked, left: [] }, { folder, database, site, settings, firstPause, keepTrying, confirm: agrees }), // prettier-ignore
  );
}
