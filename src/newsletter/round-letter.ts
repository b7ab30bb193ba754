import { formatDate } from '../model/dates.ts';
import { ROUND_STATES, STATE_IDS, type FollowUpRound } from '../model/round.ts';
import type { Site } from '../site.ts';
import { textInline } from './blocks.ts';
import { compileLetter, type Message } from './message.ts';
import { headingOf, listOf, paragraphOf, shortLetter } from './short-letter.ts';

/** What the ledger calls the mail that brings a round's sheets. */
export const roundMailing = ({ id }: Pick<FollowUpRound, 'id'>): string => `uppfoljning-${id}`;

/** The mail that brings a unit its sheet: the same words for everybody, the sheet is attached. */
export function compileRound(round: Pick<FollowUpRound, 'id' | 'opened'>, site: Site): Promise<Message> {
  const states = STATE_IDS.map((id) => ROUND_STATES[id]).join(', ');
  const steps = [
    'Öppna bladet som är bifogat. Det gäller bara er enhet, och det som ni har svarat förut är ifyllt.',
    `Välj ett läge på varje rad: ${states}. En kommentar, ett underlag och nästa steg är frivilliga.`,
    'Spara och svara på det här mejlet med bladet bifogat.',
  ];
  const mail = {
    id: roundMailing(round),
    subject: `Uppföljning ${round.id}: ert blad att fylla i`,
    preheader: 'Välj ett läge på varje rad, spara och skicka tillbaka bladet.',
    facts: [`Omgången öppnades ${formatDate(round.opened)}`],
    blocks: [
      paragraphOf(
        textInline(
          'Vi följer upp hur det går med ansvaret enligt riktlinjen. Varje enhet svarar själv, i ett eget blad. Vet du inte svaret låter du raden vara tom.',
        ),
      ),
      listOf(
        steps.map((step) => [textInline(step)]),
        true,
      ),
      headingOf('svaren', 'Vad som händer med svaren'),
      paragraphOf(
        textInline(
          'Kontaktpersonerna ser alla enheters svar i nätverkets egen portal. Andra ser bara hur många enheter som har kommit hur långt, och aldrig små antal. Skriv därför inget om enskilda personer, varken namn eller annat.',
        ),
      ),
    ],
    why: `Du får bladet för att du är kontaktperson eller ersättare i ${site.name}.`,
  };
  return compileLetter(shortLetter(mail, site));
}
