import { isAutoReply, isFromList } from './auto-reply.ts';
import { readComplaint } from './complaint.ts';
import { readDeliveryStatus } from './delivery-status.ts';
import { first, type Concerned, type Kind, type Mail, type Verdict } from './mail.ts';
import { messageIdsIn, readOriginal, type Original } from './original.ts';
import { readPlainReport } from './plain-report.ts';
import { readWish } from './wish.ts';

/**
 * Says what a mail is and whom it concerns. What it says is believed only once the ledger knows what it answers.
 * @param own our addresses: the sender of the letters and who the inbox belongs to
 */
export function classify(mail: Mail, own: readonly string[]): Verdict {
  const original = readOriginal(mail);
  const status = readDeliveryStatus(mail, original);
  const verdict = (kind: Kind, recipients: readonly Concerned[] = []): Verdict => ({
    kind,
    recipients,
    refersTo: references(mail, original, status.originalId),
  });

  if (mail.parts.some(({ type }) => type === 'message/feedback-report')) {
    const complaint = readComplaint(mail, own, original);
    return complaint ? verdict('complaint', complaint) : verdict('other');
  }
  if (status.recipients.length > 0) return verdict('bounce', status.recipients);
  if (status.isReport) return verdict('auto-reply');
  const reported = readPlainReport(mail, own, original);
  if (reported) return { ...verdict('bounce', reported.recipients), unnamed: reported.judgement };
  if (isFromList(mail)) return verdict('other');
  if (isAutoReply(mail)) return verdict('auto-reply');
  const wish = own.includes(mail.from) ? undefined : readWish(mail);
  if (!wish || !mail.from) return verdict('other');
  return { ...verdict(wish.kind, [{ address: mail.from, hard: false, status: null, reason: 'own-wish' }]), ...wish };
}

/** Everything in a mail that may name one of our deliveries. */
function references({ fields }: Mail, original: Original, originalId: string): Verdict['refersTo'] {
  const answered = [originalId, first(fields, 'in-reply-to'), first(fields, 'references')].flatMap(messageIdsIn);
  const envelopes = ['to', 'delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => fields.get(name) ?? []);
  return {
    messageIds: [...new Set([...original.messageIds, ...answered])],
    tokens: envelopes.flatMap((value) =>
      [...value.matchAll(/[+=-]([0-9a-f]{24})[@=]/gi)].map(([, token = '']) => token.toLowerCase()),
    ),
  };
}
