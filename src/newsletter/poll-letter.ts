import { formatDate } from '../model/dates.ts';
import { TABLES } from '../model/personal-data.ts';
import { pollMailing, reminderMailing, type Poll } from '../model/poll.ts';
import type { Site } from '../site.ts';
import { textInline, type Block } from './blocks.ts';
import { compileLetter, type Message } from './message.ts';
import { headingOf, listOf, paragraphOf, shortLetter, strongInline } from './short-letter.ts';

/** The mail that asks a question of the network, the same for everybody; or the one that reminds whoever has not answered. */
export function compilePoll(poll: Poll, site: Site, { isReminder = false } = {}): Promise<Message> {
  const last = formatDate(poll.closes);
  const mail = {
    id: isReminder ? reminderMailing(poll) : pollMailing(poll),
    subject: isReminder ? `Påminnelse: ${poll.question}` : poll.question,
    preheader: `${howToAnswer(poll)} Senast ${last}.`,
    facts: [`Svara senast ${last}`],
    blocks: blocks(poll, last, isReminder),
    why: `Du får frågan för att du är kontaktperson eller ersättare i ${site.name}.`,
  };
  return compileLetter(shortLetter(mail, site));
}

function blocks(poll: Poll, last: string, isReminder: boolean): Block[] {
  const { why, answers, kind } = poll;
  const sign = kind === 'choice' ? 'siffran' : 'talet';
  return [
    ...(isReminder ? [paragraphOf(textInline('Vi har inte sett något svar från dig än.'))] : []),
    paragraphOf(textInline(why)),
    ...(kind === 'choice'
      ? [
          listOf(
            answers.map((answer) => [textInline(answer)]),
            true,
          ),
        ]
      : []),
    paragraphOf(
      strongInline(howToAnswer(poll)),
      textInline(
        ` Tryck på Svara i ditt mejlprogram, skriv ${sign} allra överst och skicka. Signaturen får vara kvar.`,
      ),
    ),
    headingOf('svaren', 'Vad som händer med ditt svar'),
    paragraphOf(
      textInline(
        `Sista dagen att svara är ${last}. Ändrar du dig svarar du en gång till: det sista svaret gäller. Skriver du mer än ${sign} läser en människa ditt svar.`,
      ),
    ),
    paragraphOf(
      textInline(
        `Vi räknar ihop svaren för alla, och för förvaltningar och bolag var för sig. Antal under fem visas inte. Vad just du har svarat sparas ${TABLES.poll_answers.kept} och tas sedan bort.`,
      ),
    ),
  ];
}

/** `Svara bara med 1, 2 eller 3.` */
function howToAnswer({ kind, answers }: Poll): string {
  if (kind === 'number') return 'Svara bara med ett tal, utan decimaler.';
  const numbers = answers.map((_, index) => index + 1);
  return `Svara bara med ${numbers.slice(0, -1).join(', ')} eller ${numbers.at(-1)}.`;
}
