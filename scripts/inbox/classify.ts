import { withoutAddresses } from '../data/mail-address.ts';
import type { MeetingAnswer } from '../data/meeting-answers.ts';
import { isAutoReply, isFromList, isMarked } from './auto-reply.ts';
import { readComplaint } from './complaint.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { readCalendarAnswer } from './calendar-answer.ts';
import { first, type Concerned, type MailKind, type Mail, type Opening, type Verdict, type Wish } from './mail.ts';
import { messageIdsIn, readOriginal, type Original } from './original.ts';
import { proposedItem } from './proposed-item.ts';
import { isMailSystem, readPlainReport } from './plain-report.ts';
import { readOpening } from './opening.ts';
import { ownSubject } from './own-words.ts';
import { readWish, tellsOfLeaving } from './wish.ts';
import { readYesNo } from './yes-no.ts';

/** More letters than this no honest mail is about. */
const REFERENCES = 20;

/**
 * Says what a mail is and whom it concerns. What it says is believed only once the ledger knows what it answers.
 * @param own our addresses: the sender of the letters and who the inbox belongs to
 */
export function classify(mail: Mail, own: readonly string[]): Verdict {
  const original = readOriginal(mail);
  const status = readDeliveryStatus(mail, original);
  const verdict = (kind: MailKind, recipients: readonly Concerned[] = []): Verdict => ({
    kind,
    recipients,
    refersTo: references(mail, original, status.originalId),
  });

  const complaint = readComplaint(mail, own, original);
  if (complaint) return verdict('complaint', complaint);
  if (status.recipients.length > 0) return { ...verdict('bounce', status.recipients), ...said(status.said) };
  if (status.isReport) return verdict('auto-reply');
  const calendar = readCalendarAnswer(mail);
  if (calendar) return { ...verdict('calendar'), calendar };
  const reported = readPlainReport(mail, own, original);
  if (reported)
    return { ...verdict('bounce', reported.recipients), unnamed: reported.judgement, ...said(reported.said) };
  const wish = wishOf(mail, own);
  if (wish) return { ...verdict(wish.kind, [OWN_WISH(mail.from)]), wish, ...leaving(mail) };
  // A mail server in words that nobody has taught us: somebody has to read it.
  const isUnknownReport = isMailSystem(mail) || original.messageIds.length > 0;
  if (isFromList(mail) || isUnknownReport) return verdict('other');
  if (!isAutoReply(mail))
    return { ...verdict('other'), ...opening(mail, own), ...attendance(mail), ...proposing(mail) };
  return { ...verdict('auto-reply'), ...leaving(mail) };
}

const OWN_WISH = (address: string): Concerned => ({ address, hard: false, status: null, reason: 'own-wish' });

/**
 * A person's wish. The button of a mail program sends the code of the letter, and says that nobody wrote the mail: then
 * only the code counts.
 */
function wishOf(mail: Mail, own: readonly string[]): Wish | undefined {
  if (!mail.from || own.includes(mail.from) || isFromList(mail)) return undefined;
  const wish = readWish(mail);
  // Nobody who writes leaves the return path empty.
  const isMachine = isAutoReply(mail) || first(mail.fields, 'return-path') === '<>';
  if (wish && !isMachine) return { ...wish, hasMore: wish.hasMore && !isMarked(mail) };
  return wish?.stopCode ? { ...wish, isWhole: false, hasMore: false } : undefined;
}

/** Nobody's address in it: it is shown and kept. */
const said = (words: string): { said?: string } => (words ? { said: withoutAddresses(words.slice(0, 400)) } : {});

/** What is passed on, and what we have written ourselves, is nobody's answer. */
function opening(mail: Mail, own: readonly string[]): { opening?: Opening } {
  if (!mail.from || own.includes(mail.from) || ownSubject(mail.subject).isForwarded) return {};
  const found = readOpening(mail.text, mail.fromName);
  return found ? { opening: found } : {};
}

function attendance(mail: Mail): { attendance?: MeetingAnswer } {
  const answer = isMarked(mail) ? undefined : readYesNo(mail);
  return answer ? { attendance: answer } : {};
}

const leaving = (mail: Mail): { tellsOfLeaving?: boolean } => (tellsOfLeaving(mail) ? { tellsOfLeaving: true } : {});

const proposing = (mail: Mail): { proposal?: string } => {
  const proposal = proposedItem(mail);
  return proposal ? { proposal } : {};
};

/** Everything in a mail that may name one of our deliveries, and what proves that its server has had it. */
function references({ fields }: Mail, original: Original, originalId: string): Verdict['refersTo'] {
  const answered = [originalId, first(fields, 'in-reply-to'), first(fields, 'references')].flatMap(messageIdsIn);
  const envelopes = ['to', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => fields.get(name) ?? []);
  const senders = envelopes.flatMap((value) => [...value.slice(0, 2000).matchAll(ENVELOPE)]);
  return {
    messageIds: [...new Set([...original.messageIds, ...answered])].slice(0, REFERENCES),
    tokens: senders.map(([, token = '']) => token.toLowerCase()).slice(0, REFERENCES),
    proofs: [...original.proofs, ...senders.map(([, , proof = '']) => proof.toLowerCase())].slice(0, REFERENCES),
  };
}

/** `utskick+token.proof@…`: only a server that has had the letter knows its envelope. */
const ENVELOPE = /[+=-]([0-9a-f]{24})(?:\.([0-9a-f]{12}))?[@=]/gi;
