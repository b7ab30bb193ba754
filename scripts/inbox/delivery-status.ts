import type { Judgement } from '../data/bounces.ts';
import { addressIn } from './addresses-in.ts';
import { fieldsOf, first, type Concerned, type Fields, type Mail } from './mail.ts';
import { linesAbout } from './named-recipients.ts';
import { splitReport, type Original } from './original.ts';
import { judgeWords, mostTelling, statusIn } from '../delivery/verdict.ts';

/** What a delivery report in machine-readable form says: each recipient that failed or is late, and who it is about. */
export interface DeliveryStatus {
  recipients: readonly Concerned[];
  /** True when the report tells of anything at all, also that a mail arrived. */
  isReport: boolean;
  /** What the server said of the first of them. */
  said: string;
  originalId: string;
}

/** Reads the parts `message/delivery-status` and `message/global-delivery-status`, RFC 3464 and 6533. */
export function readDeliveryStatus({ parts, text }: Pick<Mail, 'parts' | 'text'>, original: Original): DeliveryStatus {
  const blocks = parts
    .filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))
    .flatMap(({ text }) => text.trim().split(/\r?\n[ \t]*\r?\n/))
    .map(fieldsOf);
  const perRecipient = blocks.filter((block) => block.has('final-recipient') || block.has('original-recipient'));
  return {
    recipients: perRecipient.flatMap((block) => concerned(block, original, text)),
    isReport: perRecipient.length > 0,
    said: perRecipient.map(wordsOf).find(Boolean) ?? '',
    originalId: blocks.map((block) => first(block, 'x-original-message-id')).find(Boolean) ?? '',
  };
}

/** Some servers name a mailbox of their own, `LOCAL;anna`: then it is whom the letter went to. */
function concerned(block: Fields, { to }: Original, text: string): Concerned[] {
  const address = recipientOf(block) || (to.length === 1 ? to[0] : '');
  const judgement = address ? judgementOf(block, wordsOf(block) || wordsFor(address, text)) : undefined;
  return address && judgement ? [{ address, ...judgement }] : [];
}

/** The address that we wrote to, before any forwarding, when the report knows it. */
function recipientOf(block: Fields): string {
  return (
    ['original-recipient', 'final-recipient', 'x-actual-recipient']
      .map((name) =>
        addressIn(
          first(block, name)
            .replace(/^[^;]{0,40};/, '')
            .replaceAll('+2B', '+')
            .replaceAll('+3D', '='),
        ),
      )
      .find(Boolean) ?? ''
  );
}

/** The servers' own words, those of the last one in the chain too. */
const wordsOf = (block: Fields): string =>
  ['x-supplementary-info', 'diagnostic-code', 'x-mailer-diagnostic', 'x-notes', 'x-reason']
    .flatMap((name) => block.get(name) ?? [])
    .join(' ');

/** What the report says to people, where the server's own words are not quoted: of this recipient, or at all. */
function wordsFor(address: string, text: string): string {
  const { words } = splitReport(text);
  return linesAbout(words, address) || words;
}

/** Undefined for what arrived: `delivered`, `relayed` and `expanded` are no faults. */
function judgementOf(block: Fields, words: string): Judgement | undefined {
  const status = mostTelling(statusIn(first(block, 'status')), statusIn(words));
  const action =
    /^[a-z]+/.exec(first(block, 'action').toLowerCase())?.[0] ?? (status?.startsWith('2') ? 'delivered' : 'failed');
  if (action === 'delayed')
    return { hard: false, status, reason: /gr[ae]y ?list/i.test(words) ? 'greylisted' : 'delayed' };
  return action === 'failed' ? judgeWords(status, words) : undefined;
}
