import { addressesIn } from './addresses.ts';
import { fieldsOf, first, type Fields, type Mail } from './mail.ts';

/** The mail that a report is about, as far as the report quotes it. */
export interface Original {
  messageIds: string[];
  to: string[];
  from: string[];
}

/** Words after which a report in plain text quotes the original mail. */
const QUOTE =
  /^(?:[-_ ]*(?:this is a copy of (?:the|your) message|below this line is a copy of the message|original message(?: headers| follows)?|ursprungligt meddelande|ursprungliga meddelande(?:ts )?(?:rubriker|huvuden)|ursprungliga meddelandehuvuden|message header follows|included is a copy of the message header)|(?:return-path|received): )/im;

/** A report's own words, and the original after them. */
export function splitReport(text: string): { words: string; quoted: string } {
  const at = QUOTE.exec(text)?.index ?? text.length;
  return { words: text.slice(0, at), quoted: text.slice(at) };
}

/** Reads the original in attached mail or headers, and below the words of a report in plain text. */
export function readOriginal({ parts, text }: Mail): Original {
  const attached = parts.filter(({ type }) =>
    /^(?:message\/(?:global|rfc822|global-headers|rfc822-headers)|text\/rfc822(?:-headers)?)$/.test(type),
  );
  const headers: Fields[] = [
    ...attached.map((part) => fieldsOf(part.text.trimStart())),
    quotedHeaders(splitReport(text).quoted),
  ];
  return {
    messageIds: headers.flatMap((fields) => messageIdsIn(first(fields, 'message-id'))),
    to: headers.flatMap((fields) => addressesIn(first(fields, 'to'))),
    from: headers.flatMap((fields) => addressesIn(first(fields, 'from'))),
  };
}

/** `<…@…>`, each as it stands. */
export const messageIdsIn = (text: string): string[] => text.match(/<[^<>\s@]{1,250}@[^<>\s]{1,250}>/g) ?? [];

function quotedHeaders(quoted: string): Fields {
  const start = /^[ \t>]*(?:return-path|received|from|message-id|mime-version|dkim-signature|date|subject|to): /im.exec(
    quoted,
  )?.index;
  return start === undefined ? new Map() : fieldsOf(quoted.slice(start).trimStart());
}
