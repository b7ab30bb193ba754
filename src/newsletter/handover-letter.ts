import { dial, phoneOf, type Contact } from '../model/contact.ts';
import { formatDate } from '../model/dates.ts';
import { withoutFullStop } from '../model/joined-text.ts';
import { filingDate } from './letter.ts';
import type { Issue } from '../model/issue.ts';
import { links } from '../model/links.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Unit } from '../model/network.ts';
import type { Site } from '../site.ts';
import { textInline, type Block, type Inline } from './blocks.ts';
import { compileLetter, type Message } from './message.ts';
import { headingOf, linkInline, listOf, paragraphOf, shortLetter, strongInline } from './short-letter.ts';

/** What both mails of a handover are made of. Nobody's name is in it. */
export interface Handover {
  unit: Pick<Unit, 'id' | 'name'>;
  /** The next meeting, when one is known. */
  meeting: Pick<Meeting, 'id' | 'title' | 'date' | 'start' | 'end' | 'place'> | undefined;
  /** What the unit has taken on at meetings and not done. */
  tasks: readonly { what: string; due?: string | undefined }[];
  /** The last letters, the newest first. */
  letters: readonly Issue[];
  /** Whom to call, and all contacts, since one may be reached by the number of another. */
  contacts: readonly Contact[];
  allContacts: readonly Contact[];
}

/** What somebody takes over or leaves. */
export type Post = 'contact' | 'deputy';

const POSTS: Record<Post, { name: string; welcome: string }> = {
  contact: {
    name: 'kontaktperson',
    welcome: 'Du är nu nätverkets väg in i din organisation, och organisationens väg till kunskapen.',
  },
  deputy: {
    name: 'ersättare',
    welcome:
      'När kontaktpersonen inte kan är det du som är nätverkets väg in i din organisation, och organisationens väg till kunskapen.',
  },
};

/** The mail to the one who comes. Its id is made of the unit and of its words: other words are another mail. */
export function compileWelcome(post: Post, about: Handover, site: Site): Promise<Message> {
  const { name, welcome } = POSTS[post];
  return compileHandover('borjar', about, site, {
    subject: `Välkommen som ${name} för ${about.unit.name}`,
    preheader: 'Uppdraget, nästa träff, det som ligger öppet, de senaste breven och vem du frågar.',
    facts: ['Till dig som tar över uppdraget'],
    blocks: [
      paragraphOf(
        textInline(
          `${welcome} Du följer utvecklingen, delar det som är värt att veta och deltar i nätverkets träffar. Du utreder inte, och du samlar inte uppgifter om personer.`,
        ),
      ),
      paragraphOf(
        textInline('Börja här: '),
        linkInline(links.newcomer, 'Ny som kontaktperson, dina första veckor'),
        textInline('.'),
      ),
      ...meetingBlocks(about, 'Kallelsen kommer med mejl.'),
      ...taskBlocks(about, 'Fråga den som hade uppdraget före dig, eller din chef, hur långt de har kommit.'),
      ...letterBlocks(about, 'Läs i kapp'),
      ...contactBlocks(about),
    ],
  });
}

/** The mail to the one who leaves. */
export function compileFarewell(post: Post, about: Handover, site: Site): Promise<Message> {
  const { name } = POSTS[post];
  return compileHandover('slutar', about, site, {
    subject: `Lämna över uppdraget som ${name} för ${about.unit.name}`,
    preheader: 'Det här behöver den som tar över. Det tar en halvtimme att gå igenom tillsammans.',
    facts: ['Till dig som lämnar uppdraget'],
    blocks: [
      paragraphOf(
        textInline(
          `Tack för din tid som ${name}. Gör det här innan du slutar, så tappar nätverket inte din organisation.`,
        ),
      ),
      headingOf('lamna-over', 'Lämna över'),
      listOf([
        [
          strongInline('Vem tar över?'),
          textInline(' Är ingen utsedd: be din chef utse någon, och svara på det här mejlet.'),
        ],
        [
          textInline('Gå igenom uppdraget tillsammans: det som ligger öppet här nedan, era kontaktvägar och sidan '),
          linkInline(links.newcomer, 'Ny som kontaktperson'),
          textInline('.'),
        ],
        [textInline('Lämna inga egna listor eller anteckningar om personer vidare. Sådana ska inte finnas.')],
      ]),
      ...taskBlocks(about, 'Berätta för den som tar över hur långt ni har kommit.'),
      ...meetingBlocks(about, 'Den som tar över får kallelsen.'),
      ...letterBlocks(about, 'De senaste breven, att lämna vidare'),
      ...contactBlocks(about),
      headingOf('registret', 'Dina uppgifter'),
      paragraphOf(
        textInline(
          `När du har slutat tar vi bort dig som ${name} ur registret, och då slutar också informationsbrevet att komma. Vill du ha det i din nya tjänst? Vänta tills du har börjat där. Skicka då ett mejl från din tjänsteadress med ämnet ”Prenumerera på informationsbrevet”, och svara på mejlet som du får tillbaka.`,
        ),
      ),
    ],
  });
}

/** With the words' and a person's own signs, a name that a Message-ID has room for. */
const LONGEST_UNIT = 36;

async function compileHandover(
  kind: 'borjar' | 'slutar',
  { unit }: Handover,
  site: Site,
  mail: { subject: string; preheader: string; facts: string[]; blocks: Block[] },
): Promise<Message> {
  const why = `Du får mejlet för att du står som kontaktperson eller ersättare för ${unit.name} i ${site.name}.`;
  const message = await compileLetter(shortLetter({ id: kind, why, ...mail }, site));
  return { ...message, id: `${handoverName(kind, unit)}${message.hash.slice(0, 10)}` };
}

/** What the names of all mails of one kind about a unit begin with, in the ledger. */
export const handoverName = (kind: 'borjar' | 'slutar', { id }: Pick<Unit, 'id'>): string =>
  `${kind}-${id.slice(0, LONGEST_UNIT)}.`;

function meetingBlocks({ meeting }: Handover, then: string): Block[] {
  const words = (): Inline[] => {
    if (!meeting) return [textInline(`Ingen träff är bestämd än. ${then}`)];
    const { id, title, date, start, end, place } = meeting;
    const hours = start ? ` kl. ${[start, end].filter(Boolean).join('–')}` : '';
    const where = place ? `, ${place.charAt(0).toLocaleLowerCase('sv')}${withoutFullStop(place.slice(1))}` : '';
    return [linkInline(links.meeting(id), title), textInline(`, ${formatDate(date)}${hours}${where}. ${then}`)];
  };
  return [headingOf('nasta-traff', 'Nästa träff'), paragraphOf(...words())];
}

function taskBlocks({ tasks, unit }: Handover, then: string): Block[] {
  const heading = headingOf('oppna-uppgifter', 'Öppna uppgifter');
  if (tasks.length === 0)
    return [heading, paragraphOf(textInline(`Det finns inga öppna uppgifter från träffarna för ${unit.name}.`))];
  const item = ({ what, due }: Handover['tasks'][number]) => [
    textInline(due ? `${withoutFullStop(what)}, senast ${formatDate(due)}` : what),
  ];
  return [heading, listOf(tasks.map(item)), paragraphOf(textInline(then))];
}

function letterBlocks({ letters }: Handover, words: string): Block[] {
  if (letters.length === 0) return [];
  const item = (issue: Issue) => [
    linkInline(links.issue(issue.id), issue.title),
    textInline(`, ${formatDate(filingDate(issue))}`),
  ];
  return [headingOf('breven', words), listOf(letters.map(item))];
}

function contactBlocks({ contacts, allContacts }: Handover): Block[] {
  const item = (contact: Contact): Inline[] => {
    const phone = phoneOf(contact, allContacts);
    // Links, since the mail asks programs to make none of their own.
    const ways = [
      ...(phone ? [linkInline(dial(phone), phone)] : []),
      ...(contact.email ? [linkInline(`mailto:${contact.email}`, contact.email)] : []),
    ];
    return [
      strongInline(contact.name),
      ...ways.flatMap((way, index) => [textInline(index === 0 ? ', ' : ' eller '), way]),
      textInline(`. ${contact.purpose}`),
    ];
  };
  return [
    headingOf('vem-du-fragar', 'Vem du vänder dig till'),
    listOf(contacts.map(item)),
    paragraphOf(
      linkInline(links.contact, 'Alla kontaktvägar'),
      textInline('. Gäller det nätverket eller uppdraget: svara på det här mejlet.'),
    ),
  ];
}
