import { createHash } from 'node:crypto';
import type { ToldChange } from '../model/change.ts';
import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { KINDS } from '../model/kinds.ts';
import { links } from '../model/links.ts';
import type { Site } from '../site.ts';
import { textInline, type Block } from './blocks.ts';
import type { Letter } from './letter.ts';
import { headingOf, linkInline, paragraphOf, shortLetter, strongInline } from './short-letter.ts';

/** What a notice is made of: a text, what was changed in it, and what takes its place when it is withdrawn. */
export interface NoticeOf {
  entry: Entry;
  change: ToldChange;
  heir: Entry | undefined;
}

/**
 * The mail about a change that cannot wait for the next letter: what, since when, what to do, and where it stands. It goes to
 * all who get the letter, the same to everybody, and can be ended as the letter is.
 */
export function noticeLetter({ entry, change, heir }: NoticeOf, site: Site): Letter {
  const { title, withdrawn } = entry;
  const mail = {
    id: noticeId(entry, change),
    subject: `${withdrawn ? 'Tillbakadragen' : 'Ändrad'}: ${title}`,
    preheader: change.what,
    facts: [`${KINDS[entry.kind].one}, ändrad ${formatDate(change.date)}`],
    blocks: blocks({ entry, change, heir }),
    why: `Du får meddelandet för att du får informationsbrevet från ${site.name}. Det här kunde inte vänta till nästa brev.`,
    web: { href: links.entry(entry), words: 'Läs texten på webben' },
    isOfList: true,
  } as const;
  return shortLetter({ ...mail, facts: [...mail.facts] }, site);
}

function blocks({ entry, change, heir }: NoticeOf): Block[] {
  const { withdrawn } = entry;
  return [
    paragraphOf(strongInline(change.what)),
    ...(withdrawn
      ? [paragraphOf(textInline(`Texten drogs tillbaka ${formatDate(withdrawn.date)}. ${withdrawn.reason}`))]
      : []),
    headingOf('gor-sa-har', 'Gör så här'),
    ...(change.action ? [paragraphOf(textInline(change.action))] : []),
    ...(heir ? [paragraphOf(textInline('Använd i stället: '), linkInline(links.entry(heir), heir.title))] : []),
    ...(withdrawn ? [] : [paragraphOf(textInline('Läs hela texten: '), linkInline(links.entry(entry), entry.title))]),
    paragraphOf(
      textInline('Har du skrivit ut eller lämnat texten vidare? Byt ut den, och säg till dem som har fått den.'),
    ),
  ];
}

const LONGEST = 64;

/** Names a notice in the ledger, by its change and its text: `notis-2026-11-26.oro-for-en-elev`. */
export function noticeId({ id }: Pick<Entry, 'id'>, { anchor }: Pick<ToldChange, 'anchor'>): string {
  const name = `${anchor.replace('andring', 'notis')}.${id}`;
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST - 9)}.${createHash('sha256').update(id).digest('hex').slice(0, 8)}`;
}
