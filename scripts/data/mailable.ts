import type { RecipientList } from './mailing.ts';
import { personKey } from './person-key.ts';
import { STOP_WORDS, type Recipient, type Role, type StopReason } from './person.ts';
import { eachRecipient } from './recipients.ts';
import type { Database } from './sqlite.ts';
import { suppressions } from './suppressions.ts';

/**
 * Who gets letters (issues and notices), as the register has it: contact persons, deputies and subscribers whom nothing stops.
 * What a role is asked or told goes by `role-mail.ts`: who has ended the letter gets that all the same.
 */
export interface Mailable extends RecipientList {
  recipients: Iterable<Recipient>;
}

/**
 * Who gets an issue, and who does not and why (in Swedish, to be read after the address). Both by address. The recipients
 * are read as they are gone through, and again each time.
 */
export function mailable(database: Database): Mailable {
  const whyNot = onceChanged(database, whyNotMailed(database));
  const left: { address: string; reason: string }[] = [];
  for (const { recipient, reason } of withStops(database))
    if (reason) left.push({ address: recipient.address, reason: STOP_WORDS[reason] });
  return { recipients: { [Symbol.iterator]: () => withoutStopped(database) }, left, whyNot };
}

/** Why somebody gets no letters as it stands when it is asked: a stop, or that they are not in the register any more. */
function whyNotMailed(database: Database): RecipientList['whyNot'] {
  const now = asOfNow(database);
  return (address) => {
    const { role, stop } = now(address);
    return stop ? STOP_WORDS[stop] : role ? undefined : NOT_REGISTERED;
  };
}

/**
 * The same answer for those of a list that is read from now on, got cheaply: as long as no other program has written to the
 * database, the list is right.
 */
function onceChanged(database: Database, whyNot: RecipientList['whyNot']): RecipientList['whyNot'] {
  const version = database.prepare('PRAGMA data_version');
  const read = () => version.get()?.['data_version'];
  const then = read();
  let isChanged = false;
  return (address) => {
    isChanged ||= read() !== then;
    return isChanged ? whyNot(address) : undefined;
  };
}

/** What is said of somebody who has left the register. */
export const NOT_REGISTERED = 'Inte längre mottagare.';

/** How it stands with an address. */
export interface Standing {
  role: Role | undefined;
  /** Why it gets no letters: the person's own wish first. */
  stop: StopReason | undefined;
  /** Why it gets no mail at all, which the wish to get no letters is not. */
  fullStop: StopReason | undefined;
}

/** How it stands with an address at the moment of asking, whatever another program has done to the register since a list was read. */
export function asOfNow(database: Database): (address: string) => Standing {
  const one = database.prepare(
    `SELECT (SELECT role FROM recipients WHERE address = ?1) AS role,
       (SELECT reason FROM suppressions WHERE person = ?2 AND proposed = 0 AND reason = 'unsubscribed') AS wish,
       (SELECT reason FROM suppressions WHERE person = ?2 AND proposed = 0 AND reason <> 'unsubscribed') AS fullStop`,
  );
  const { hash } = personKey(database);
  return (address) => {
    const row = one.get(address, hash(address)) as Record<'wish' | 'fullStop', StopReason | null> & {
      role: Role | null;
    };
    const fullStop = row.fullStop ?? undefined;
    return { role: row.role ?? undefined, stop: row.wish ?? fullStop, fullStop };
  };
}

function* withoutStopped(database: Database): Generator<Recipient> {
  for (const { recipient, reason } of withStops(database)) if (!reason) yield recipient;
}

function* withStops(database: Database): Generator<{ recipient: Recipient; reason: StopReason | undefined }> {
  const stopped = suppressions(database);
  for (const recipient of eachRecipient(database)) yield { recipient, reason: stopped.reasons(recipient.address)[0] };
}
