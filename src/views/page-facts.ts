import { listed, type Catalog } from '../model/catalog.ts';
import { links } from '../model/links.ts';
import type { FactId } from '../model/page.ts';
import { keptOfYou, registerFacts } from '../model/personal-data.ts';
import type { Site } from '../site.ts';

/** Words, with an address where they lead somewhere. */
interface Words {
  text: string;
  /** From the portal's root. */
  href?: string;
  /** The first words, set in bold. */
  name?: string;
}

/** A mail to write: to whom, about what, and which of the two its link says. */
interface MailTo {
  email: string;
  subject?: string;
  shown?: 'subject';
}

/** What a page of the portal's own is told by the code: words or a mailbox in a sentence, or a list. */
export type PageFact = Words | MailTo | { list: readonly Words[]; empty: string };

/** What a reader may switch on at `/kakor/`, by the names of `browser/choices.ts`. */
export const CHOICES: Record<'audience' | 'visits' | 'noSlash', Words> = {
  audience: {
    name: 'Din målgrupp först.',
    text: 'Då sparas vilken målgrupp du har valt. Den står först under ”Vad betyder det för oss?”.',
  },
  visits: {
    name: 'Nytt sedan sist.',
    text: 'Då sparas vilka dagar du senast var här. Artiklar från dagen för förra besöket och framåt märks ”Nytt”.',
  },
  noSlash: {
    name: 'Ingen snabbtangent.',
    text: 'Tangenten / går annars till sökningen. Då sparas att du har stängt av den. Ctrl-K (Cmd-K på Mac) finns kvar.',
  },
};

/** Every fact by its id, as it is in this edition today. */
export function pageFacts(catalog: Catalog, { sender }: Site): Record<FactId, PageFact> {
  const { email } = sender;
  const subjectLine = (subject: string): MailTo => ({ email, subject, shown: 'subject' });
  return {
    'antal-artiklar': { text: String(listed(catalog.entries).length) },
    avsandare: { text: sender.name },
    brevlada: { email },
    tipsa: { email, subject: 'Tips till portalen' },
    prenumerera: subjectLine('Prenumerera på informationsbrevet'),
    avsluta: subjectLine('Avsluta informationsbrevet'),
    'flode-allt': { text: 'allt nytt i portalen', href: links.feed(links.start) },
    'flode-brev': { text: 'bara informationsbrevet', href: links.feed(links.issues) },
    'senaste-breven': {
      list: listed(catalog.issues)
        .slice(0, 3)
        .map(({ id, title }) => ({ text: title, href: links.issue(id) })),
      empty: 'Inget informationsbrev är publicerat än.',
    },
    registret: { text: registerFacts() },
    sparas: { list: keptOfYou().map((text) => ({ text })), empty: 'Ingenting.' },
    'egna-val': { list: Object.values(CHOICES), empty: 'Ingenting.' },
  };
}
