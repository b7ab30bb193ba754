import { absolute, links } from '../model/links.ts';
import type { Site } from '../site.ts';
import { textInline, type Block, type Inline } from './blocks.ts';
import { compileLetter, type Message } from './message.ts';
import type { Letter } from './letter.ts';

/** A half-year: the confirmation goes out once in each. */
export interface Round {
  year: number;
  half: 1 | 2;
}

/**
 * The half-yearly mail that asks contact persons and deputies whether the register is right. It is the same for everybody:
 * the person states unit and role in the answer, so that no mail carries what we hold about somebody.
 */
export function compileConfirmation(round: Round, site: Site): Promise<Message> {
  return compileLetter(confirmation(round, site));
}

/** `{ year: 2026, half: 2 }` → `bekrafta-2026-2` */
export const confirmationId = ({ year, half }: Round) => `bekrafta-${year}-${half}`;

const SUBJECT = 'Stämmer uppgifterna om dig som kontaktperson?';

function confirmation(round: Round, site: Site): Letter {
  const { half, year } = round;
  return {
    id: confirmationId(round),
    subject: SUBJECT,
    preheader: 'Svara på mejlet med ”Stämmer”, din enhet och ditt uppdrag. Det tar en minut.',
    name: site.name,
    tagline: site.tagline,
    logotype: undefined,
    accent: site.colours.accent,
    badges: [],
    title: SUBJECT,
    facts: [half === 1 ? `Våren ${year}` : `Hösten ${year}`],
    web: { type: 'link', href: links.privacy, children: [textInline('Så behandlar vi dina uppgifter')] },
    contents: [],
    blocks: blocks(site),
    footer: [
      [textInline(`Du får mejlet för att du står som kontaktperson eller ersättare i ${site.name}.`)],
      [textInline(`Ansvarig: ${site.sender.name}, ${site.city}.`)],
    ],
    href: (address) => absolute(site.address, address),
  };
}

function blocks(site: Site): Block[] {
  return [
    paragraph(
      textInline(
        'Du står i registret som kontaktperson eller ersättare mot våldsbejakande extremism. Två gånger om året frågar vi om det fortfarande stämmer, så att kallelser och brev når rätt person.',
      ),
    ),
    heading('svara', 'Svara på det här mejlet'),
    list([
      [
        strong('Har du uppdraget kvar?'),
        textInline(' Skriv ”Stämmer”, din förvaltning eller ditt bolag, och om du är kontaktperson eller ersättare.'),
      ],
      [strong('Har något ändrats?'), textInline(' Skriv vad som gäller nu: ny enhet, ny roll eller nytt namn.')],
      [strong('Har du slutat?'), textInline(' Skriv det, och gärna vilken funktion som tar över. Då tar vi bort dig.')],
    ]),
    paragraph(
      textInline(
        `Det finns ingen knapp att trycka på: du svarar med ett vanligt mejl till ${site.sender.email}. Vi ber aldrig om lösenord eller personnummer.`,
      ),
    ),
    paragraph(
      textInline(
        'I registret står namn, tjänsteadress, enhet, roll, sedan när du har rollen och när du senast bekräftade. Inget annat.',
      ),
    ),
  ];
}

const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

const strong = (words: string): Inline => ({ type: 'strong', children: [textInline(words)] });

const heading = (id: string, words: string): Block => ({
  type: 'heading',
  depth: 2,
  id,
  children: [textInline(words)],
});

const list = (items: Inline[][]): Block => ({
  type: 'list',
  ordered: false,
  start: 1,
  tight: true,
  items: items.map((children) => [{ type: 'paragraph', children }]),
});
