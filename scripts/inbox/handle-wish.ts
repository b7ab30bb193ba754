import type { Domains } from '../../src/model/domains.ts';
import { notWork } from '../data/address.ts';
import { findRecipient, ownerOfStopCode, subscribe, unsubscribe } from '../data/register.ts';
import { stopReason } from '../data/suppressions.ts';
import { queueAnswer, type AnswerWords } from '../data/answers.ts';
import { checkConfirmation, confirmationFor, confirmationWords } from './confirmation.ts';
import type { Did, Office, Outcome } from './handle.ts';
import type { Confirmation } from './mail.ts';
import type { Read } from './read-waiting.ts';

/** Ends or starts the newsletter for somebody who asks, and answers. */
export function handleWish(office: Office, read: Read): Outcome {
  const { kind, stopCode, confirmation } = read.verdict;
  if (kind === 'unsubscribe') return end(office, read, stopCode);
  return confirmation ? confirm(office, read, confirmation) : start(office, read);
}

/**
 * The code of the letter says whose it is, since letters are passed on; without one, the address it comes from. The answer
 * goes to the address that gets no more letters, so nobody is taken off unawares.
 */
function end(office: Office, read: Read, stopCode: string | undefined): Outcome {
  const { database, today, texts } = office;
  const person = (stopCode && ownerOfStopCode(database, stopCode)) || findRecipient(database, read.from);
  if (!person) return { place: 'unclear', did: 'unknown-person', address: read.from };
  unsubscribe(database, person.address, today);
  answer(office, read, person.address, texts.ended(person.role !== 'subscriber'));
  return done('unsubscribed', person.address);
}

/** Asks for a confirmation by mail: an address in `From:` may be written by anybody. */
function start(office: Office, read: Read): Outcome {
  const { database, keys, today, texts, domains } = office;
  const { from } = read;
  if (notWork(from, domains)) {
    answer(office, read, from, texts.workAddressOnly());
    return done('not-work', from);
  }
  if (findRecipient(database, from) && !stopReason(database, from)) {
    answer(office, read, from, texts.alreadyThere());
    return done('already-there', from);
  }
  answer(office, read, from, texts.confirm(confirmationWords(confirmationFor(keys, from, today))));
  return done('invited', from);
}

function confirm(office: Office, read: Read, confirmation: Confirmation): Outcome {
  const { database, keys, today, domains } = office;
  const verdict = checkConfirmation(keys, read.from, confirmation, today);
  if (verdict === 'expired') return start(office, read);
  if (!verdict || notWork(read.from, domains)) return { place: 'unclear', did: 'bad-confirmation', address: read.from };
  subscribe(database, { address: read.from, name: nameOf(read), unit: unitOf(read.from, domains) }, today);
  return done('subscribed', read.from);
}

/** The unit that the domain belongs to; empty where several share it. */
function unitOf(address: string, { work }: Domains): string {
  return work.find(({ domain }) => address.endsWith(`@${domain}`))?.unit ?? '';
}

function answer({ database, keys, today }: Office, read: Read, to: string, words: AnswerWords): void {
  // Somebody else's mail is not what the answer replies to.
  const thread =
    to === read.from ? { inReplyTo: read.messageId, references: read.references } : { inReplyTo: '', references: '' };
  queueAnswer(database, keys, { to, ...words, ...thread }, today);
}

/** One line, and no longer than a name is. */
const nameOf = ({ fromName }: Read): string =>
  fromName
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 100);

const done = (did: Did, address: string): Outcome => ({ place: 'handled', did, address });
