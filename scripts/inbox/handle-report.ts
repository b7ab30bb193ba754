import { findDelivery, isAtSoftLimit, isCounted, noteBounce, type Delivered, type Judgement } from '../data/bounces.ts';
import { findRecipient, suppress } from '../data/subscriptions.ts';
import type { StopReason } from '../data/person.ts';
import { comesFrom } from './authentication.ts';
import { tellThem } from './answer.ts';
import type { Deed, Did, Office } from './office.ts';
import type { Concerned } from './mail.ts';
import type { Read } from './read-waiting.ts';

/**
 * Acts on a delivery report, if it answers a letter that we sent: anybody can write one about anybody. It counts for the
 * one whom that letter went to, whatever address it names.
 */
export function handleBounce(office: Office, read: Read): Deed {
  const { database, today } = office;
  const { recipients, refersTo, unnamed } = read.verdict;
  const delivery = findDelivery(database, refersTo);
  const said = delivery && (saidOf(recipients, delivery.address) ?? (recipients.length === 0 ? unnamed : undefined));
  if (!delivery || !said) return { place: 'unclear', did: 'not-ours', ...addressOf(recipients) };
  const { address } = delivery;
  if (said.reason === 'delayed' || said.reason === 'greylisted') return { place: 'handled', did: 'noted', address };
  if (!noteBounce(database, delivery, said, today)) return { place: 'handled', did: 'nothing-new', address };
  if (!said.hard && !isAtSoftLimit(database, address))
    return { place: 'handled', did: isCounted(said.reason) ? 'counted' : 'noted', address };
  return stop(office, read, delivery, 'bounced', said.hard ? 'suppressed' : 'given-up');
}

/** Somebody called a letter of ours spam: no more letters. */
export function handleComplaint(office: Office, read: Read): Deed {
  const { recipients, refersTo } = read.verdict;
  const delivery = findDelivery(office.database, refersTo);
  if (!delivery) return { place: 'unclear', did: 'not-ours', ...addressOf(recipients) };
  return stop(office, read, delivery, 'complained', 'complained');
}

/**
 * Takes somebody off, and tells them: a report may be wrong or false. A contact person, and whoever is named without what
 * only the receiving server could know, is proposed to the network lead.
 */
function stop(office: Office, read: Read, delivery: Delivered, reason: StopReasonOfReport, did: Did): Deed {
  const { database, today, texts } = office;
  const { address, mailing } = delivery;
  const person = findRecipient(database, address);
  const told = { source: mailing, words: read.verdict.said, isProven: isProven(office, read, delivery) };
  const stopped = suppress(database, address, reason, today, told);
  const vacancy = person?.role === 'contact' ? { vacancy: person.unit } : {};
  if (stopped === 'known') return { place: 'handled', did: 'nothing-new', address };
  if (stopped === 'proposed') return { place: 'handled', did: 'proposed', address, ...vacancy };
  const isTold = tellThem(office, address, 'stopped', texts.stopped(person?.role === 'deputy'));
  return { place: 'handled', did, address, ...(!isTold && { unanswered: true }) };
}

type StopReasonOfReport = Extract<StopReason, 'bounced' | 'complained'>;

/** The Message-ID stands in every answer to a letter; its proof only in its envelope and its own headers. */
function isProven({ keys }: Office, { verdict, authentication }: Read, { mailing, address }: Delivered): boolean {
  return verdict.refersTo.proofs.includes(keys.deliveryProof(mailing, address)) || comesFrom(authentication, address);
}

/** A letter that was forwarded bounces under another address; with one recipient there is no doubt. */
function saidOf(recipients: readonly Concerned[], address: string): Judgement | undefined {
  return recipients.find((each) => each.address === address) ?? (recipients.length === 1 ? recipients[0] : undefined);
}

const addressOf = ([one]: readonly Concerned[]): { address?: string } => (one ? { address: one.address } : {});
