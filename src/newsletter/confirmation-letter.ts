import type { Site } from '../site.ts';
import { textInline, type Block } from './blocks.ts';
import { compileLetter, type Message } from './message.ts';
import { headingOf, listOf, paragraphOf, shortLetter, strongInline } from './short-letter.ts';

/** A half-year: the confirmation goes out once in each. */
export interface Round {
  year: number;
  half: 1 | 2;
}

const SUBJECT = 'Stämmer uppgifterna om dig som kontaktperson?';

/**
 * The half-yearly mail that asks contact persons and deputies whether the register is right. It is the same for everybody:
 * the person states unit and role in the answer, so that no mail carries what we hold about somebody.
 */
export function compileConfirmation(round: Round, site: Site): Promise<Message> {
  const { half, year } = round;
  const mail = {
    id: confirmationId(round),
    subject: SUBJECT,
    preheader: 'Svara på mejlet med ”Stämmer”, din enhet och ditt uppdrag. Det tar en minut.',
    facts: [half === 1 ? `Våren ${year}` : `Hösten ${year}`],
    blocks: blocks(site),
    why: `Du får mejlet för att du står som kontaktperson eller ersättare i ${site.name}.`,
  };
  return compileLetter(shortLetter(mail, site));
}

/** `{ year: 2026, half: 2 }` → `bekrafta-2026-2` */
const confirmationId = ({ year, half }: Round) => `bekrafta-${year}-${half}`;

function blocks(site: Site): Block[] {
  return [
    paragraphOf(
      textInline(
        'Du står i registret som kontaktperson eller ersättare mot våldsbejakande extremism. Två gånger om året frågar vi om det fortfarande stämmer, så att kallelser och brev når rätt person.',
      ),
    ),
    headingOf('svara', 'Svara på det här mejlet'),
    listOf([
      [
        strongInline('Har du uppdraget kvar?'),
        textInline(' Skriv ”Stämmer”, din förvaltning eller ditt bolag, och om du är kontaktperson eller ersättare.'),
      ],
      [strongInline('Har något ändrats?'), textInline(' Skriv vad som gäller nu: ny enhet, ny roll eller nytt namn.')],
      [
        strongInline('Har du slutat?'),
        textInline(' Skriv det, och gärna vilken funktion som tar över. Då tar vi bort dig.'),
      ],
    ]),
    paragraphOf(
      textInline(
        `Det finns ingen knapp att trycka på: du svarar med ett vanligt mejl till ${site.sender.email}. Vi ber aldrig om lösenord eller personnummer.`,
      ),
    ),
    paragraphOf(
      textInline(
        'I registret står namn, tjänsteadress, enhet, roll, sedan när du har rollen och när du senast bekräftade. Inget annat.',
      ),
    ),
  ];
}
