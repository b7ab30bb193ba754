import { addressIn } from './addresses-in.ts';
import { fieldsOf, first, type Concerned, type Fields, type Mail } from './mail.ts';
import { isAttachedMail, type Original } from './original.ts';

/** Reports of what nobody complained about. */
const NO_COMPLAINT = /^(?:not-spam|auth-failure|dmarc|dkim|adsp|tls-rpt)\b/i;
/** Mail providers that forward what their users call spam, without the standard's form. */
const SENDERS =
  /^(?:staff@hotmail|fbl|feedback-?(?:loop|id)?|.{0,20}feedbackloop|complaints?|abuse|spam|scomp|junk(?:mail)?|report(?:s|ing)?)[@+.-]/i;
const SUBJECTS =
  /\b(?:complaint about (?:message|an? e-?mail)|(?:abuse|spam|junk|feedback) (?:report|complaint|notification)|feedback loop|(?:was |has been )?(?:reported|marked) as (?:spam|junk)|spam(?:klagomål|anmälan|rapport)|klagomål om (?:spam|skräppost)|anmäl(?:t|d) som (?:spam|skräppost))/i;

/** Whom somebody has called our letter spam for, RFC 5965 or a provider's own form; undefined for other mail. */
export function readComplaint(
  mail: Mail,
  own: readonly string[],
  original: Original,
): readonly Concerned[] | undefined {
  const report = mail.parts.find(({ type }) => type === 'message/feedback-report');
  const fields = report ? fieldsOf(report.text.trimStart()) : new Map();
  if (report ? NO_COMPLAINT.test(first(fields, 'feedback-type').trim()) : !isForwardedComplaint(mail)) return undefined;
  const told = [fields, ...mail.parts.filter(isAttachedMail).map(({ text }) => fieldsOf(text.trimStart()))].flatMap(
    namedIn,
  );
  const named = [told, original.to].map((each) => each.filter((address) => address && !own.includes(address)));
  return [...new Set(named.find((each) => each.length > 0) ?? [])].map((address) => ({
    address,
    hard: false,
    status: null,
    reason: 'complaint',
  }));
}

/** A provider's mail about a letter that it encloses. */
const isForwardedComplaint = ({ from, subject, parts }: Mail): boolean =>
  parts.some(isAttachedMail) && (SENDERS.test(from) || SUBJECTS.test(subject));

const namedIn = (fields: Fields): string[] =>
  ['original-rcpt-to', 'removal-recipient', 'x-hmxmroriginalrecipient', 'x-original-recipient']
    .flatMap((name) => fields.get(name) ?? [])
    .map(addressIn);
