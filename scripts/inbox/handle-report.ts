import { findRecipient, suppress } from '../data/register.ts';
import { findDelivery, isAtSoftLimit, isCounted, noteBounce, type Judgement } from '../data/bounces.ts';
import type { Office, Outcome } from './handle.ts';
import type { Concerned, Verdict } from './mail.ts';

/**
 * Acts on a delivery report, if it answers a letter that we sent: anybody can write one about anybody. It counts for the
 * one whom that letter went to, whatever address it names.
 */
export function handleBounce(office: Office, { recipients, refersTo, unnamed }: Verdict): Outcome {
  const { database, today } = office;
  const delivery = findDelivery(database, refersTo);
  const said = delivery && (saidOf(recipients, delivery.address) ?? (recipients.length === 0 ? unnamed : undefined));
  if (!delivery || !said) return { place: 'unclear', did: 'not-ours', ...addressOf(recipients) };
  const { address } = delivery;
  if (said.reason === 'delayed' || said.reason === 'greylisted') return { place: 'handled', did: 'noted', address };
  if (!noteBounce(database, delivery, said, today)) return { place: 'handled', did: 'nothing-new', address };
  if (!said.hard && !isAtSoftLimit(database, address))
    return { place: 'handled', did: isCounted(said.reason) ? 'counted' : 'noted', address };
  const stopped = suppress(database, address, 'bounced', today, { source: delivery.mailing });
  const person = findRecipient(database, address);
  return {
    place: 'handled',
    did: stopped === 'proposed' ? 'proposed' : said.hard ? 'suppressed' : 'given-up',
    address,
    ...(person?.role === 'contact' ? { vacancy: person.unit } : {}),
  };
}

/** Somebody called a letter of ours spam: no more letters. */
export function handleComplaint({ database, today }: Office, { recipients, refersTo }: Verdict): Outcome {
  const delivery = findDelivery(database, refersTo);
  if (!delivery) return { place: 'unclear', did: 'not-ours', ...addressOf(recipients) };
  const stopped = suppress(database, delivery.address, 'complained', today, { source: delivery.mailing });
  return { place: 'handled', did: stopped === 'proposed' ? 'proposed' : 'complained', address: delivery.address };
}

/** A letter that was forwarded bounces under another address; with one recipient there is no doubt. */
function saidOf(recipients: readonly Concerned[], address: string): Judgement | undefined {
  return recipients.find((each) => each.address === address) ?? (recipients.length === 1 ? recipients[0] : undefined);
}

const addressOf = ([one]: readonly Concerned[]): { address?: string } => (one ? { address: one.address } : {});
