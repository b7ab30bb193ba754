import { STOP_CODE } from '../../src/newsletter/letter.ts';
import type { Confirmation, Mail } from './mail.ts';
import { ownSubject, ownWords } from './own-words.ts';

/** What somebody asks of us in their own words. */
export interface Wish {
  kind: 'unsubscribe' | 'subscribe';
  stopCode?: string;
  confirmation?: Confirmation;
}

const STOP =
  'avsluta|avslut|avregistrera|avregistrering|avprenumerera|avanmäl(?:an|ning)?|avanmäla|avbeställ|säg(?:a)? upp|uppsägning|stoppa|sluta(?: skicka| prenumerera)?|stopp?|unsubscribe|ta bort|remove';
const START = 'prenumerera|prenumeration|(?:börja|starta) prenumer(?:era|ationen)|anmäl(?:an|er|a)?(?: mig)?|subscribe';
/** What a wish may be about, and the small words around it. Anything else makes it a sentence about something else. */
const ABOUT =
  'jag|mig|mej|min|mitt|mina|me|my|your|er|ert|era|från|for|from|för|av|of|to|till|på|om|the|this|det|de|den|detta|här|ett|en|och|gärna|adress|adressen|e-?postadress(?:en)?|mejladress(?:en)?|prenumeration(?:en)?|subscription|informationsbrev(?:et|en)?|nyhetsbrev(?:et|en)?|newsletters?|brev(?:et|en)?|utskick(?:et|en)?|mejl(?:et|en)?|mail(?:et|en)?|sändlista(?:n)?|e-?postlista(?:n)?|listan?|mailing|list|tack|please|snälla|vänligen|härmed|omgående|kontaktnätet|ny|nya|[0-9a-f]{16}';

const REST = `(?:[\\s,.!?:;”"'()–-]+(?:${ABOUT}))*[\\s,.!?:;”"'()–-]*$`;
const ASKING =
  '(?:(?:hej|vänligen|snälla|please|tack|var (?:god|vänlig) och|jag|vi|i|vill(?: gärna)?|önskar(?: att)?|skulle vilja|want to|would like to|kan (?:ni|du)|can you|could you|gärna|nu|härmed|få)[\\s,.!?:-]+){0,6}';
const UNSUBSCRIBE = new RegExp(`^[”"'(]?${ASKING}(?:${STOP})${REST}`, 'iu');
/** A wish inside a longer sentence, where the thing is named: ”Jag byter jobb och vill därför avsluta prenumerationen”. */
const THING = '(?:prenumeration(?:en)?|(?:informations|nyhets)?brev(?:et|en)?|utskick(?:et|en)?|sändlista(?:n)?)';
const WITHIN = new RegExp(
  `(?<!inte )(?:vill|önskar|ber att få|skulle vilja)(?: (?:härmed|därför|nu|gärna|också|jag)){0,2} (?:avsluta|avregistrera|avbeställa|säga upp|stoppa) (?:min |mitt |det här )?${THING}(?!\\p{L})`,
  'iu',
);
const NO_MORE =
  /^(?:jag|vi) (?:vill|önskar|behöver) (?:inte|ej) (?:längre )?(?:ha|få|ta emot) .{0,30}(?:brev|mejl|mail|utskick)\p{L}{0,6}(?: .{0,40})?[\s.!]*$/iu;
const SUBSCRIBE = new RegExp(`^[”"'(]?${ASKING}(?:${START})${REST}`, 'iu');
const WANT =
  /^(?:jag|vi) (?:vill|önskar|skulle vilja) (?:gärna )?(?:ha|få) (?:ert |era |det |ditt )?(?:informations|nyhets)brev\p{L}{0,4}[\s,.!]*(?:tack)?[\s.!]*$/iu;
const CONFIRMATION = /\[P-(\d{4}-\d\d-\d\d)-([0-9a-f]{24})\]/;

/**
 * What somebody asks for, in the subject or in the first lines of their own: what a quoted letter says in its footer does
 * not count, nor a sentence that only holds the word.
 */
export function readWish({ subject, text }: Pick<Mail, 'subject' | 'text'>): Wish | undefined {
  const lines = [ownSubject(subject), ...ownWords(text).flatMap(sentences)];
  const [, code] = /\b([0-9a-f]{16})\b/i.exec(subject) ?? [];
  if (lines.some((line) => UNSUBSCRIBE.test(line) || NO_MORE.test(line) || WITHIN.test(line)))
    return { kind: 'unsubscribe', ...(code && code !== STOP_CODE ? { stopCode: code.toLowerCase() } : {}) };
  const [, expires, token] = CONFIRMATION.exec(subject) ?? [];
  if (expires && token) return { kind: 'subscribe', confirmation: { expires, token } };
  return lines.some((line) => SUBSCRIBE.test(line) || WANT.test(line)) ? { kind: 'subscribe' } : undefined;
}

/** `Hej! Ta bort mig. Jag har slutat.` in three. */
const sentences = (line: string): string[] =>
  line
    .split(/(?<=[.!?]) |^hej(?:san)?,? /i)
    .map((each) => each.trim())
    .filter(Boolean);
