import type { Judgement } from '../data/bounces.ts';
import { addressIn } from './addresses.ts';
import { fieldsOf, first, type Concerned, type Fields, type Mail } from './mail.ts';
import type { Original } from './original.ts';
import { judge, statusIn } from './verdict.ts';

/** What a delivery report in machine-readable form says: each recipient that failed or is late, and who it is about. */
export interface DeliveryStatus {
  recipients: readonly Concerned[];
  /** True when the report tells of anything at all, also that a mail arrived. */
  isReport: boolean;
  originalId: string;
}

/** Reads the parts `message/delivery-status` and `message/global-delivery-status`, RFC 3464 and 6533. */
export function readDeliveryStatus({ parts }: Pick<Mail, 'parts'>, original: Original): DeliveryStatus {
  const blocks = parts
    .filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))
    .flatMap(({ text }) => text.trim().split(/\r?\n[ \t]*\r?\n/))
    .map(fieldsOf);
  const perRecipient = blocks.filter((block) => block.has('final-recipient') || block.has('original-recipient'));
  return {
    recipients: perRecipient.flatMap((block) => concerned(block, original)),
    isReport: perRecipient.length > 0,
    originalId: blocks.map((block) => first(block, 'x-original-message-id')).find(Boolean) ?? '',
  };
}

/** Some servers name a mailbox of their own, `LOCAL;anna`: then it is whom the letter went to. */
function concerned(block: Fields, { to }: Original): Concerned[] {
  const address = recipientOf(block) || (to.length === 1 ? to[0] : '');
  const judgement = judgementOf(block);
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

/** Undefined for what arrived: `delivered`, `relayed` and `expanded` are no faults. */
function judgementOf(block: Fields): Judgement | undefined {
  const words = [...(block.get('diagnostic-code') ?? []), first(block, 'status')].join(' ');
  const status = moreExact(statusIn(first(block, 'status')), statusIn(first(block, 'diagnostic-code')));
  const action =
    /^[a-z]+/.exec(first(block, 'action').toLowerCase())?.[0] ?? (status?.startsWith('2') ? 'delivered' : 'failed');
  if (action === 'delayed')
    return { hard: false, status, reason: /gr[ae]y ?list/i.test(words) ? 'greylisted' : 'delayed' };
  return action === 'failed' ? judge(status, words) : undefined;
}

/** `5.0.0` says nothing that the server's own code does not say better. */
function moreExact(status: string | null, diagnosed: string | null): string | null {
  if (!status) return diagnosed;
  return status.endsWith('.0.0') && diagnosed ? diagnosed : status;
}
