import { compileConfirmation } from '../../src/newsletter/confirmation-letter.ts';
import { putRecipients } from '../data/recipients.ts';
import { liftStop, suppressions } from '../data/suppressions.ts';
import { transaction } from '../data/transaction.ts';
import type { RunAsked } from '../delivery/run-options.ts';
import { runManner } from '../outgoing/run-manner.ts';
import { sendOut } from '../outgoing/send-out.ts';
import { UserError } from '../user-error.ts';
import { roundOf, toConfirm } from './confirmation-round.ts';
import { atDesk, type Desk } from './open.ts';
import { ROLE_NAMES } from '../data/person.ts';
import { roleMail } from '../data/role-mail.ts';
import { findRecipient } from '../data/subscriptions.ts';

/** Notes that somebody has answered that all is right. @throws UserError for somebody who is not in the register */
export const noteAnswer = (address: string): Promise<number> => atDesk((desk) => note(desk, address));

/** Asks those who have not told this half-year whether all is right. @returns as any run */
export async function askAll(asked: RunAsked): Promise<number> {
  return atDesk((desk) => ask(desk, asked));
}

function note({ database, today }: Desk, address: string): number {
  const known = findRecipient(database, address);
  if (!known) throw new UserError(`”${address}” finns inte i registret.`);
  // Somebody who has answered can be reached.
  const unreachable = suppressions(database)
    .stops(known.address)
    .filter(({ reason }) => reason === 'bounced');
  transaction(database, () => {
    putRecipients(database, [{ ...known, confirmed: today }]);
    for (const stop of unreachable) liftStop(database, stop, today, 'har bekräftat sina uppgifter');
  });
  console.log(`Bekräftat ${today}: ${known.address}, ${ROLE_NAMES[known.role]} för ${known.unit}.`);
  if (unreachable.length > 0) console.log('Adressen tog inte emot mejl förut. Nu provas den igen.');
  return 0;
}

/** One text for everybody, which is the program's own: nobody has to approve it as they do a letter. */
async function ask(desk: Desk, options: RunAsked): Promise<number> {
  const { database, site, today } = desk;
  const manner = runManner(desk, options);
  const round = roundOf(today);
  const { recipients, unreached: all, whyNot } = roleMail(database);
  const asked = toConfirm(recipients, round);
  const due = new Set(
    toConfirm(
      all.map(({ person }) => person),
      round,
    ),
  );
  const unreached = all.filter(({ person }) => due.has(person));
  if (unreached.length > 0)
    console.log(
      [
        'De här får inga mejl och behöver frågas på annat sätt:',
        ...unreached.map(({ person: { address, unit }, reason }) => `  ${address} · ${unit}: ${reason}`),
      ].join('\n'),
    );
  if (asked.length === 0) {
    console.log('Ingen annan behöver frågas det här halvåret.');
    return 0;
  }
  const message = await compileConfirmation(round, site);
  const mailing = { id: message.id, kind: 'confirmation', message } as const;
  const how = { question: 'Ska frågan skickas nu?', again: 'npm run register -- confirm' };
  return sendOut(desk, mailing, { recipients: asked, left: [], whyNot }, manner, how);
}
