/** What some bytes are, by how they begin; file names and headers say what they like. */
export type MaterialSort = 'msg' | 'eml' | 'json' | 'xml' | 'html' | 'text';

const MAIL_FIELD =
  /^(?:(?:received|from|to|cc|subject|date|message-id|mime-version|content-type|return-path|delivered-to|reply-to|sender|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results|list-[\w-]+|thread-[\w-]+|references|in-reply-to|content-[\w-]+|importance|accept-language|feedback-id|precedence):|[ \t])/i;

/** @param name says which it is where the bytes could be several: a text that is a mail has its ending */
export function materialSort(bytes: Uint8Array, name = ''): MaterialSort {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return 'msg';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (/\.(?:eml|mht(?:ml)?)$/i.test(name)) return 'eml';
  if (start.startsWith('{')) return 'json';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*(?:<!doctype\s+(?!html)[\s\S]*?>?\s*)?<(?:rss|feed|rdf:rdf|opml|channel|atom:feed)\b/i.test(
      start,
    )
  )
    return 'xml';
  if (/^<\?xml/i.test(start) && !/<html\b/i.test(start)) return 'xml';
  const lines = start.split(/\r?\n/);
  const end = lines.indexOf('');
  const fields = lines.slice(0, end < 0 ? Math.min(lines.length - 1, 12) : end);
  // The separator line of an mbox comes first in some saved mail.
  const named = fields.filter((line, index) => MAIL_FIELD.test(line) || (index === 0 && line.startsWith('From ')));
  if (fields.length >= 2 && named.length === fields.length) return 'eml';
  return /<(?:!doctype html|html|head|body|table|div|a\s|p[\s>])/i.test(start) || /\.html?$/i.test(name)
    ? 'html'
    : 'text';
}
