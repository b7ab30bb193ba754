import { asOfNow, NOT_REGISTERED } from './mailable.ts';
import { STOP_WORDS, type Recipient, type Role } from './person.ts';
import { allRecipients } from './recipients.ts';
import type { Database } from './sqlite.ts';

/** Somebody with a role who cannot be written to, and why, in Swedish. */
export interface Unreached {
  person: Recipient;
  reason: string;
}

/** Who gets what a role is asked or told, and who has a role and cannot be written to; both by address. */
export interface RoleMail {
  recipients: Recipient[];
  unreached: Unreached[];
  /** Why somebody gets none of it as it stands when it is asked, in Swedish. */
  whyNot: (address: string) => string | undefined;
}

/**
 * Who gets role mail: contact persons and deputies. It is what a role is asked or told: invitations to meetings, questions to
 * the network, sheets, whether the facts are right, mails of a handover, and (to a function) what is to be reviewed. Letter
 * mail is issues and notices alone, and is for `mailable`.
 *
 * Whoever has ended the letter has the role all the same, so that stop holds back letters and no role mail. Every other stop
 * (the address takes no mail, it was reported as spam, the person is erased) holds back both. A subscriber gets no role mail.
 */
export function roleMail(database: Database): RoleMail {
  const stopOf = roleStop(database);
  const [recipients, unreached]: [Recipient[], Unreached[]] = [[], []];
  for (const person of allRecipients(database).filter(hasRole)) {
    const reason = stopOf(person.address);
    if (reason) unreached.push({ person, reason });
    else recipients.push(person);
  }
  const now = asOfNow(database);
  return {
    recipients,
    unreached,
    whyNot: (address) => stopOf(address) ?? (hasRole(now(address)) ? undefined : NOT_REGISTERED),
  };
}

/** Why an address gets no role mail, whoever has it, as it stands when it is asked, in Swedish; having ended the letter is no reason. */
export function roleStop(database: Database): (address: string) => string | undefined {
  const now = asOfNow(database);
  return (address) => {
    const { fullStop } = now(address);
    return fullStop && STOP_WORDS[fullStop];
  };
}

/** Whether somebody has a role in the network. */
export const hasRole = <Person extends { role?: Role | undefined }>(
  person: Person,
): person is Person & { role: Exclude<Role, 'subscriber'> } => person.role === 'contact' || person.role === 'deputy';
