import { listed, type Catalog } from '../model/catalog.ts';
import { links } from '../model/links.ts';
import type { FactId } from '../model/page.ts';
import { keptOfYou, registerFacts } from '../model/personal-data.ts';
import type { Site } from '../site.ts';
import { decisionWords } from './decision-words.ts';
import { upperFirst } from './meeting-page.ts';
import { leaderOf } from './network-page.ts';

/** Words, with an address where they lead somewhere. */
interface Words {
  text: string;
  /** From the portal's root. */
  href?: string;
  /** The first words, set in bold. */
  name?: string;
}

/** A mail to write: to whom, about what, and as a button that says the latter where it is what the page is for. */
interface MailTo {
  email: string;
  subject?: string;
  button?: 'main' | 'quiet';
}

/** What is kept, what it is, and for how long. */
interface KeptRow {
  label: string;
  said: string;
  kept: string;
}

/** What a page of the portal's own is told by the code: words or a mailbox in a sentence, a list, or a table. */
export type PageFact = Words | MailTo | { list: readonly Words[]; empty: string } | { kept: readonly KeptRow[] };

/** Every fact by its id, as it is in this edition today. */
export function pageFacts(catalog: Catalog, { sender, processing }: Site): Record<FactId, PageFact> {
  const { email } = sender;
  const leader = leaderOf(catalog)?.email;
  return {
    'antal-artiklar': { text: String(listed(catalog.entries).length) },
    avsandare: { text: sender.name },
    brevlada: { email },
    'natverkets-ledning': leader
      ? { email: leader, subject: 'Ny kontaktperson i nätverket' }
      : { text: 'se kontaktvägarna', href: links.contact },
    tipsa: { email, subject: 'Tips till portalen' },
    prenumerera: { email, subject: 'Prenumerera på informationsbrevet', button: 'main' },
    avsluta: { email, subject: 'Avsluta informationsbrevet', button: 'quiet' },
    'flode-allt': { text: 'allt nytt i portalen', href: links.feed(links.start) },
    'flode-brev': { text: 'bara informationsbrevet', href: links.feed(links.issues) },
    'flode-andringar': { text: 'det som ändras i texterna', href: links.feed(links.changes) },
    'senaste-breven': {
      list: listed(catalog.issues)
        .slice(0, 3)
        .map(({ id, title }) => ({ text: title, href: links.issue(id) })),
      empty: 'Inget informationsbrev är publicerat än.',
    },
    registret: { text: registerFacts() },
    'rattslig-grund': { text: decisionWords(processing.legalBasis) },
    ansvarig: { text: decisionWords(processing.controller) },
    sparas: {
      kept: keptOfYou().map(({ label, said, kept }) => ({ label, said: upperFirst(said), kept: upperFirst(kept) })),
    },
  };
}
