import { addressesIn } from './addresses-in.ts';
import { fieldsOf, first, type Fields, type Mail } from './mail.ts';
import { PROOF_FIELD } from '../delivery/copy-headers.ts';

/** The mail that a report is about, as far as the report quotes it. */
export interface Original {
  messageIds: string[];
  to: string[];
  from: string[];
  /** What each letter bears in its headers, and no answer to it does. */
  proofs: string[];
}

/** Words after which a report in plain text quotes the original mail. */
const QUOTE =
  /^(?:[-_ *=]{0,20}(?:this is a copy of (?:the|your) message|below (?:this line|is) (?:is )?a copy of the (?:message|original)|bounced e-?mail|original (?:message|mail)(?: headers| follows)?|(?:the )?headers? of (?:the|your) (?:original )?(?:message|mail)|returned message|returned mail follows|ursprungligt meddelande|ursprungliga meddelande(?:ts )?(?:rubriker|huvuden)|ursprungliga meddelandehuvuden|message header(?:s)? follows?|included is a copy of the message header|unsent message|start of returned message)|(?:return-path|received): )/im;

/** A report's own words, and the original after them. */
export function splitReport(text: string): { words: string; quoted: string } {
  const at = QUOTE.exec(text)?.index ?? text.length;
  return { words: text.slice(0, at), quoted: text.slice(at) };
}

const ATTACHED = /^(?:message\/(?:global|rfc822|global-headers|rfc822-headers)|text\/rfc822(?:-headers)?)$/;

/** True for a part that is another mail, or its headers. */
export const isAttachedMail = ({ type }: { type: string }): boolean => ATTACHED.test(type);

/** Reads the original in attached mail or headers, and below the words of a report in plain text. */
export function readOriginal({ parts, text }: Mail): Original {
  const headers: Fields[] = [
    ...parts.filter(isAttachedMail).map((part) => fieldsOf(part.text.trimStart())),
    quotedHeaders(splitReport(text).quoted),
  ];
  const all = (name: string) => headers.map((fields) => first(fields, name));
  return {
    messageIds: all('message-id').flatMap(messageIdsIn),
    to: all('to').flatMap(addressesIn),
    from: all('from').flatMap(addressesIn),
    proofs: all(PROOF_FIELD.toLowerCase()).filter(Boolean),
  };
}

/** `<…@…>`, each as it stands. */
export const messageIdsIn = (text: string): string[] => text.match(/<[^<>\s@]{1,250}@[^<>\s]{1,250}>/g) ?? [];

function quotedHeaders(quoted: string): Fields {
  const start = /^[ \t>]*(?:return-path|received|from|message-id|mime-version|dkim-signature|date|subject|to): /im.exec(
    quoted,
  )?.index;
  return start === undefined
    ? new Map()
    : fieldsOf(
        quoted
          .slice(start)
          .replace(/^[ \t]*>[ \t]?/gm, '')
          .trimStart(),
      );
}
