import { createRequire } from 'node:module';
import type { FieldsData } from '@kenjiuno/msgreader';
import { addressIn } from './addresses-in.ts';
import { htmlText } from './html-text.ts';
import { READ_HTML, READ_TEXT } from './read-eml.ts';
import { fieldsOf, first, type Mail } from './mail.ts';
import { statusIn } from '../delivery/verdict.ts';

// The package is CommonJS with a default export of its own, which Node and its types see differently.
const { default: MsgReader } = createRequire(import.meta.url)(
  '@kenjiuno/msgreader',
) as typeof import('@kenjiuno/msgreader');

/**
 * Reads a mail as Outlook saves it. A delivery report has lost its machine-readable part there: the class of the message
 * says what it is, the list of recipients whom it is about.
 * @throws Error for what is no such file
 */
export function readMsg(bytes: Uint8Array): Mail {
  const copy = new Uint8Array(bytes).buffer;
  const message = new MsgReader(copy).getFileData();
  if (message.error || message.dataType !== 'msg') throw new Error(message.error ?? 'no message');
  const fields = fieldsOf((message.headers ?? '').trimStart());
  return {
    fields,
    from:
      addressIn(message.senderSmtpAddress ?? '') ||
      addressIn(first(fields, 'from')) ||
      addressIn(message.senderEmail ?? ''),
    fromName: message.senderName ?? '',
    subject: (message.subject ?? '').replace(/\s+/g, ' ').trim(),
    text: message.body?.trim() ? message.body.slice(0, READ_TEXT) : htmlText(htmlOf(message).slice(0, READ_TEXT)),
    html: [message, ...(message.attachments ?? []).flatMap(({ innerMsgContentFields: inner }) => inner ?? [])]
      .map(htmlOf)
      .join('\n')
      .slice(0, READ_HTML),
    parts: [...report(message), ...(message.attachments ?? []).flatMap(embedded)],
  };
}

const htmlOf = ({ bodyHtml, html }: FieldsData): string => bodyHtml ?? (html ? Buffer.from(html).toString('utf8') : '');

const ACTIONS: readonly (readonly [RegExp, string])[] = [
  [/^report\..*\.ndr$/i, 'failed'],
  [/^report\..*\.delayed$/i, 'delayed'],
  [/^report\..*\.dr$/i, 'delivered'],
];

/** Written as RFC 3464 has it, so that one reader judges all reports. */
function report({ messageClass = '', recipients = [], body = '' }: FieldsData): Mail['parts'] {
  if (/^report\..*\.ipnn?rn$/i.test(messageClass)) return [{ type: 'message/disposition-notification', text: '' }];
  if (/^ipm\.note\.rules\.(?:oof|reply)template/i.test(messageClass))
    return [{ type: 'message/disposition-notification', text: '' }];
  const [, action] = ACTIONS.find(([pattern]) => pattern.test(messageClass)) ?? [];
  if (!action) return [];
  const words = body.replace(/\s+/g, ' ').slice(0, 4000);
  const blocks = recipients.map(({ smtpAddress, email }) =>
    [
      `Final-Recipient: rfc822;${smtpAddress ?? email ?? ''}`,
      `Action: ${action}`,
      `Status: ${statusIn(words) ?? ''}`,
      `Diagnostic-Code: ${words}`,
    ].join('\n'),
  );
  return [{ type: 'message/delivery-status', text: blocks.join('\n\n') }];
}

/** The original mail that a report carries: its headers are what is asked for. */
function embedded({ innerMsgContentFields: inner }: FieldsData): Mail['parts'] {
  if (!inner) return [];
  const to = (inner.recipients ?? []).map(({ smtpAddress, email }) => smtpAddress ?? email ?? '').join(', ');
  return [
    { type: 'message/rfc822', text: inner.headers?.trimStart() || `Message-ID: ${inner.messageId ?? ''}\nTo: ${to}\n` },
  ];
}
