import { addressesIn, addressIn } from './addresses.ts';
import { fieldsOf, first, type Concerned, type Mail } from './mail.ts';
import type { Original } from './original.ts';

/**
 * Reads a feedback report, RFC 5965: somebody has said that our letter is spam.
 * @returns undefined for other mail, and for reports of what nobody complained about (`not-spam`, `auth-failure`)
 */
export function readComplaint(
  { parts }: Mail,
  own: readonly string[],
  original: Original,
): readonly Concerned[] | undefined {
  const report = parts.find(({ type }) => type === 'message/feedback-report');
  if (!report) return undefined;
  const fields = fieldsOf(report.text.trimStart());
  if (!/^(?:abuse|fraud|virus|other|opt-out(?:-list)?|complaint)?$/.test(first(fields, 'feedback-type').toLowerCase()))
    return undefined;
  const told = ['original-rcpt-to', 'removal-recipient', 'x-hmxmroriginalrecipient']
    .flatMap((name) => fields.get(name) ?? [])
    .map(addressIn);
  const named = [told, original.to.flatMap(addressesIn)].map((each) =>
    each.filter((address) => address && !own.includes(address)),
  );
  return [...new Set(named.find((each) => each.length > 0) ?? [])].map((address) => ({
    address,
    hard: false,
    status: null,
    reason: 'complaint',
  }));
}
