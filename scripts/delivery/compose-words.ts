import type { Words } from '../data/mailing.ts';
import { compose, type NamedAddress } from './mime.ts';

/**
 * What every copy of a mail shares: its words as text and HTML, from us and to us until a copy has its own recipient.
 * Nobody's autoreply is asked for.
 * @param more headers that stand before those that all mails have
 */
export const composeWords = (
  { subject, text, html, hash }: Words,
  { from, replyTo }: { from: NamedAddress; replyTo?: NamedAddress },
  more: readonly { key: string; value: string }[] = [],
) =>
  compose({
    from,
    to: from,
    ...(replyTo && { replyTo }),
    subject,
    text,
    html,
    boundary: hash.slice(0, 24),
    headers: [...more, { key: 'X-Auto-Response-Suppress', value: 'OOF' }, { key: 'Content-Language', value: 'sv' }],
  });
