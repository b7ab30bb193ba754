import { personIn } from '../../src/model/personal-names.ts';
import { personalIn } from '../../src/model/privacy.ts';
import { isAutoReply, isFromList } from './auto-reply.ts';
import type { Mail } from './mail.ts';
import { ownSubject, ownWords } from './own-words.ts';

/** How the links on the pages of meetings begin their subject (`proposalMail` in `src/views/meeting-page.ts`). */
const SUBJECT = /^förslag till punkt\b/i;
const LONGEST = 140;
const NOBODY = { has: () => false };

/**
 * The item that somebody proposes for a meeting: the first thing they say in their own words. Never who they are; what names
 * a person or is too long for a title is left for somebody to read.
 */
export function proposedItem(mail: Mail): string | undefined {
  const { words, isForwarded } = ownSubject(mail.subject);
  if (!SUBJECT.test(words) || isForwarded || isAutoReply(mail) || isFromList(mail)) return undefined;
  const title = ownWords(mail.text, mail.fromName)[0]?.replace(/\.$/, '').trim() ?? '';
  if (title === '' || title.length > LONGEST) return undefined;
  return personIn(title) || personalIn(title, NOBODY).length > 0 ? undefined : title;
}
