import { STOP_CODE } from '../../src/newsletter/letter.ts';
import type { Confirmation, Mail, Wish } from './mail.ts';
import { ownSubject, ownWords } from './own-words.ts';
import { BARE, BUTTON, CODE, LEAVING, POLITE, REASON, START, STOP } from './wish-words.ts';

const CONFIRMATION = /^Bekräfta\b.{0,60}\[([PA])-(\d{4}-\d\d-\d\d)-([0-9a-f]{24})\]$/i;
const ASSENT =
  /^(?:ja(?:,? tack)?|ok(?:ej)?|yes|(?:jag )?bekräftar(?: (?:det(?:ta)?|prenumerationen|avslutet))?|bekräftas|härmed bekräftas|stämmer|det stämmer)[\s,.!]*$/i;
/** ”Ja, avsluta prenumerationen”: only of somebody who has been asked. */
const YES_BEFORE = /^(?:ja|yes)[\s,.!–-]+/i;

/**
 * What somebody asks for: the code of a letter in the subject, or a mail whose own words are the wish and nothing else.
 * @returns undefined for everything that a person should read
 */
export function readWish({ subject, text, fromName }: Pick<Mail, 'subject' | 'text' | 'fromName'>): Wish | undefined {
  const { words: title, isReply, isForwarded } = ownSubject(subject);
  if (isForwarded) return undefined;
  const said = ownWords(text, fromName);
  const confirmation = confirmationIn(title);
  const inSubject = kindOf(title);
  const meant = confirmation ? said.map((each) => each.replace(YES_BEFORE, '')) : said;
  const kinds = new Set(meant.map((each) => kindOf(each) ?? (isBeside(each, confirmation) ? 'beside' : 'else')));
  const hasMore = kinds.delete('else');
  kinds.delete('beside');
  if (confirmation) {
    // Whoever says the wish once more has confirmed it, and whoever says the other one has not.
    kinds.delete(confirmation.kind);
    return hasMore || kinds.size > 0 ? undefined : { kind: confirmation.kind, confirmation, isWhole: true, hasMore };
  }
  if (inSubject) kinds.add(inSubject);
  else if (!isReply && !BARE.test(title) && !isBeside(title, undefined)) return undefined;
  // Below an old ”Avsluta” with its code somebody may ask for the letter again.
  if (kinds.size > 1) return undefined;
  const [kind] = kinds as Set<Wish['kind']>;
  const isWhole = kinds.size === 1 && !hasMore;
  const stopCode = inSubject === 'unsubscribe' ? codeIn(title) : undefined;
  if (!kind || (!isWhole && !stopCode)) return undefined;
  return { kind: stopCode ? 'unsubscribe' : kind, isWhole, hasMore: !isWhole, ...(stopCode && { stopCode }) };
}

/** Whether somebody tells that they have left: the network may lack a contact person. */
export const tellsOfLeaving = ({ subject, text, fromName }: Pick<Mail, 'subject' | 'text' | 'fromName'>): boolean =>
  [ownSubject(subject).words, ...ownWords(text, fromName)].some((each) => LEAVING.test(each));

function kindOf(sentence: string): Wish['kind'] | undefined {
  const wish = sentence.replace(REASON, '');
  if (wish.length > 200 || (wish.includes('?') && !/^(?:kan|skulle|can|could|would|går)\b/i.test(wish)))
    return undefined;
  if (STOP.some((pattern) => pattern.test(wish))) return 'unsubscribe';
  return START.some((pattern) => pattern.test(wish)) ? 'subscribe' : undefined;
}

const isBeside = (sentence: string, confirmation: Confirmation | undefined): boolean =>
  POLITE.test(sentence) ||
  BUTTON.test(sentence) ||
  sentence.replace(REASON, '') === '' ||
  (confirmation !== undefined && ASSENT.test(sentence));

function codeIn(subject: string): string | undefined {
  const [code] = new RegExp(`\\b${CODE}\\b`, 'i').exec(subject) ?? [];
  return code === STOP_CODE ? undefined : code?.toLowerCase();
}

function confirmationIn(subject: string): Confirmation | undefined {
  const [, letter, expires, token] = CONFIRMATION.exec(subject) ?? [];
  if (!letter || !expires || !token) return undefined;
  return { kind: letter.toUpperCase() === 'P' ? 'subscribe' : 'unsubscribe', expires, token };
}
