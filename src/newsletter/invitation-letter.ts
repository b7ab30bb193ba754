import { links } from '../model/links.ts';
import { meetingTimes } from '../model/meeting-agenda.ts';
import { whenWords, type Meeting } from '../model/meeting.ts';
import type { Site } from '../site.ts';
import { textInline, type Block, type Inline } from './blocks.ts';
import { compileLetter, type Message } from './message.ts';
import { headingOf, linkInline, listOf, paragraphOf, shortLetter, strongInline } from './short-letter.ts';

/** Why a mail about a meeting goes out: to ask, to ask once more, because it is off, or off for the one who gets it. */
export type MeetingMail = 'invite' | 'remind' | 'cancel' | 'withdraw';

/** A meeting and the function that invites to it. */
export interface CalledMeeting {
  meeting: Meeting;
  organiser: string;
}

/**
 * A mail about a meeting, the same for everybody who gets it. What a calendar program shows beside it is the event.
 * @param id names it in the ledger
 */
export function compileMeetingMail(
  id: string,
  purpose: MeetingMail,
  { meeting, organiser }: CalledMeeting,
  site: Site,
): Promise<Message> {
  const { subject, preheader, blocks } = MAILS[purpose](meeting, site);
  const facts = [`Kallar: ${organiser}`];
  const why = `Du får mejlet för att du ${purpose === 'withdraw' ? 'har varit' : 'är'} kontaktperson eller ersättare i ${site.name}.`;
  return compileLetter(shortLetter({ id, subject, preheader, facts, blocks, why }, site));
}

interface Words {
  subject: string;
  preheader: string;
  blocks: Block[];
}

const MAILS: Record<MeetingMail, (meeting: Meeting, site: Site) => Words> = {
  invite: (meeting) => ({
    subject: `${firstWords(meeting)}: ${meeting.title}`,
    preheader: `${upperFirst(whenWords(meeting))}. Svara i kalendern eller på mejlet.`,
    blocks: [
      ...moved(meeting),
      paragraphOf(textInline(meeting.summary)),
      ...where(meeting),
      ...agenda(meeting),
      ...answering(),
    ],
  }),
  remind: (meeting) => ({
    subject: `Kan du komma? ${meeting.title}`,
    preheader: `${upperFirst(whenWords(meeting))}. Vi har inte sett något svar från dig.`,
    blocks: [
      paragraphOf(
        textInline('Du är kallad till mötet, och vi har inte sett något svar. Det här är den enda påminnelsen.'),
      ),
      ...where(meeting),
      ...answering(),
    ],
  }),
  cancel: (meeting) => ({
    subject: `Inställt: ${meeting.title}`,
    preheader: `Mötet ${whenWords(meeting)} blir inte av.`,
    blocks: [
      paragraphOf(
        strongInline(`Mötet ${whenWords(meeting)} är inställt.`),
        textInline(` ${meeting.cancelled?.reason ?? ''}`),
      ),
      paragraphOf(textInline('Du behöver inte svara. Ta bort mötet ur kalendern om det står kvar.')),
    ],
  }),
  withdraw: (meeting, site) => ({
    subject: `Kallelsen gäller inte dig längre: ${meeting.title}`,
    preheader: 'Ta bort mötet ur kalendern om det står kvar.',
    blocks: [
      paragraphOf(
        textInline(
          `Du står inte längre som kontaktperson eller ersättare, så kallelsen till mötet ${whenWords(meeting)} gäller inte dig. Mötet blir av för de andra.`,
        ),
      ),
      paragraphOf(textInline(`Är det fel? Svara på det här mejlet, till ${site.sender.email}.`)),
    ],
  }),
};

/** Of a move by what it changed, since the subject is all that many read. */
function firstWords({ moved: moves, ...now }: Meeting): string {
  const last = moves.at(-1);
  if (!last) return 'Kallelse';
  if (last.date !== now.date || last.start !== now.start || last.end !== now.end) return 'Ny tid';
  return last.place === now.place ? 'Ny länk' : 'Ny plats';
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** What stood before, and why it does no longer: the last move. */
function moved({ moved: moves }: Meeting): Block[] {
  const last = moves.at(-1);
  if (!last) return [];
  const before = [whenWords(last), last.place].filter(Boolean).join(', ');
  return [paragraphOf(strongInline('Kallelsen är ändrad.'), textInline(` Förut gällde ${before}. ${last.reason}`))];
}

function where(meeting: Meeting): Block[] {
  const { id, place, link } = meeting;
  const lines: Inline[][] = [
    [strongInline('När:'), textInline(` ${whenWords(meeting)}`)],
    ...(place ? [[strongInline('Var:'), textInline(` ${place}`)]] : []),
    ...(link ? [[strongInline('Anslut:'), textInline(' '), linkInline(link, 'öppna mötet')]] : []),
    [strongInline('Underlag:'), textInline(' '), linkInline(links.meeting(id), 'mötets sida i portalen')],
  ];
  return [listOf(lines)];
}

function agenda(meeting: Meeting): Block[] {
  const items = meetingTimes(meeting).map(({ start, title, minutes, holder }) => {
    const about = [minutes && `${minutes} minuter`, holder].filter(Boolean).join(', ');
    return [textInline(`${start ? `${start} ` : ''}${title}${about ? ` (${about})` : ''}`)];
  });
  return items.length === 0 ? [] : [headingOf('dagordning', 'Dagordning'), listOf(items)];
}

const answering = (): Block[] => [
  headingOf('svara', 'Svara'),
  listOf([
    [strongInline('I kalendern:'), textInline(' tryck på Acceptera, Preliminärt eller Avböj.')],
    [strongInline('Ser du inga knappar?'), textInline(' Svara på mejlet med bara ”Ja” eller ”Nej”.')],
  ]),
  paragraphOf(textInline('Ingen annan som är kallad ser vad du svarar. Vi räknar svaren per enhet.')),
];
