import { approvals, hasApprovedOtherWords, noteSender, type Approval, type Person } from '../data/approvals.ts';
import type { Mailing } from '../data/mailing.ts';
import type { Database } from '../data/sqlite.ts';
import { UserError } from '../user-error.ts';

/**
 * Two people: whoever approved the words as they are now is somebody else than whoever sends, which is put on record.
 * @param fault what is said when nobody else has: `Brevet 2026-6 är inte godkänt`
 * @param how what the colleague runs, with NAMN for their name
 * @throws UserError when nobody else has approved
 */
export function checkApproval(
  database: Database,
  { id, message }: Pick<Mailing, 'id' | 'message'>,
  sender: Person,
  { isNeeded, fault, how }: { isNeeded: boolean; fault: string; how: string },
): void {
  if (!isNeeded)
    return console.log('Kontrollen av att två personer har sett texten är avstängd (NEWSLETTER_APPROVAL=off).');
  const [first] = approvals(database, id, message.hash, sender);
  if (first) {
    noteSender(database, id, message.hash, first, sender.name);
    return console.log(approvalWords(first, sender.name));
  }
  const changed = hasApprovedOtherWords(database, id, message.hash) ? ' Texten har ändrats sedan den godkändes.' : '';
  throw new UserError(
    `${fault} av någon annan än ${sender.name}.${changed} Låt en kollega läsa och köra: ${how}\nHeter du något annat än ${sender.name}? Skriv --as NAMN.`,
  );
}

/** What the control is worth, said plainly. */
function approvalWords({ approver, isSameAccount }: Approval, sender: string): string {
  const words = `Godkänt av ${approver}, skickas av ${sender} (intern kontroll, inte en signatur).`;
  if (!isSameAccount) return words;
  return `${words}\nBåda från samma användarkonto på datorn: det visar inte att två personer har sett texten. Så antecknas det också.`;
}
