import { notWork } from '../data/mail-address.ts';
import type { AnswerKind, AnswerWords } from '../data/answers.ts';
import type { Recipient } from '../data/person.ts';
import { findRecipient, subscribe, unsubscribe } from '../data/subscriptions.ts';
import { asOfNow } from '../data/mailable.ts';
import type { Domains } from '../../src/model/domains.ts';
import { answerTo, tellThem } from './answer.ts';
import { checkConfirmation, confirmationFor, confirmationWords } from './confirmation.ts';
import type { Deed, Did, Office } from './office.ts';
import type { Confirmation, Wish } from './mail.ts';
import type { Read } from './read-waiting.ts';

/** Ends or starts the newsletter for somebody who asks, and answers. */
export function handleWish(office: Office, read: Read): Deed {
  const { wish } = read.verdict;
  if (!wish) return { place: 'unclear', did: 'unclear' };
  if (wish.confirmation) return confirm(office, read, wish.confirmation);
  return wish.kind === 'unsubscribe' ? end(office, read, wish) : start(office, read);
}

/**
 * The code of the letter says whose it is, since letters are passed on. Without one, and without the word of our own mail
 * server that the sender is no forgery, the address that the mail comes from is asked.
 */
function end(office: Office, read: Read, { stopCode, isWhole, hasMore }: Wish): Deed {
  const owner = stopCode && office.ownerOf(stopCode);
  if (owner) {
    // Somebody who gets letters too may have pressed the link in another's.
    const isOther = owner.address !== read.from;
    if (isOther && isWhole && findRecipient(office.database, read.from)) ask(office, read, 'unsubscribe');
    return ended(office, read, owner, hasMore);
  }
  if (!isWhole) return { place: 'unclear', did: 'unclear' };
  const person = findRecipient(office.database, read.from);
  if (!person) return { place: 'unclear', did: 'unknown-person', address: read.from };
  return read.isFromSender ? ended(office, read, person, hasMore) : ask(office, read, 'unsubscribe');
}

/** The answer goes to the address that gets no more letters, so nobody is taken off unawares. */
function ended(office: Office, read: Read, { address, role, unit }: Recipient, hasMore = false): Deed {
  unsubscribe(office.database, address, office.today);
  const words = office.texts.ended(role !== 'subscriber', address !== read.from);
  const isTold = tellThem(office, address, 'ended', words);
  const hasLeft = role === 'contact' && read.verdict.tellsOfLeaving;
  return {
    place: hasMore ? 'unclear' : 'handled',
    did: 'unsubscribed',
    address,
    ...(hasLeft && { vacancy: unit }),
    ...(!isTold && { unanswered: true }),
  };
}

function start(office: Office, read: Read): Deed {
  const { database, texts, domains } = office;
  const { from } = read;
  if (notWork(from, domains)) return { place: 'unclear', did: 'not-work', address: from };
  if (findRecipient(database, from) && !asOfNow(database)(from).stop)
    return answered(office, read, 'already-there', texts.alreadyThere(), 'already-there');
  return ask(office, read, 'subscribe');
}

/** Asks for a confirmation by mail: an address in `From:` may be written by anybody. */
function ask(office: Office, read: Read, kind: Wish['kind']): Deed {
  const { keys, today, texts } = office;
  const words = confirmationWords(confirmationFor(keys, kind, read.from, today));
  return kind === 'subscribe'
    ? answered(office, read, 'confirm-start', texts.confirmStart(words), 'asked-to-start')
    : answered(office, read, 'confirm-end', texts.confirmEnd(words), 'asked-to-end');
}

/** Done only once the answer is on its way: what was not asked is not told as asked. */
function answered(office: Office, read: Read, kind: AnswerKind, words: AnswerWords, did: Did): Deed {
  const { from: address } = read;
  switch (answerTo(office, read, kind, words)) {
    case 'queued':
      return { place: 'handled', did, address };
    case 'answered-today':
      return { place: 'handled', did: 'asked-today', address };
    case 'full':
      return { place: 'unclear', did: 'waits', address };
    case 'nobody':
      return { place: 'unclear', did: 'unclear', address };
  }
}

function confirm(office: Office, read: Read, confirmation: Confirmation): Deed {
  const { database, keys, today, domains } = office;
  const { from: address } = read;
  const verdict = checkConfirmation(keys, address, confirmation, today);
  if (verdict === 'expired') return ask(office, read, confirmation.kind);
  const person = findRecipient(database, address);
  if (verdict && confirmation.kind === 'unsubscribe' && person) return ended(office, read, person);
  if (!verdict || confirmation.kind === 'unsubscribe' || notWork(address, domains))
    return { place: 'unclear', did: 'bad-confirmation', address };
  subscribe(database, { address, name: nameOf(read), unit: unitOf(address, domains) }, today);
  return { place: 'handled', did: 'subscribed', address };
}

/** The unit that the domain belongs to; empty where several share it. */
function unitOf(address: string, { work }: Domains): string {
  return work.find(({ domain }) => address.endsWith(`@${domain}`))?.unit ?? '';
}

/** One line. */
const nameOf = ({ fromName }: Read): string => fromName.replace(/[\p{Cc}\s]+/gu, ' ').trim();
