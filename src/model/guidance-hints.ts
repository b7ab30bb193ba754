import type { Entry } from './entry.ts';
import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** Texts that tell the reader to ring or to report, and do not show where. */
export function guidanceHints(all: Everything): Problem[] {
  return all.entries
    .filter(({ value }) => value.status === 'published' && !showsContact(value))
    .flatMap((entry) => {
      if (entry.value.kind === 'guidance' && !entry.value.source)
        return [missing(entry, 'vägledningen visar ingen kontaktväg')];
      const [word] = CALL.exec(entry.value.body.plain) ?? [];
      return word ? [missing(entry, `texten säger ”${word.toLowerCase()}” men visar ingen kontaktväg`)] : [];
    });
}

const CALL = /\b(?:ring|larma|orosanmäl|polisanmäl)\b/i;

const showsContact = ({ contacts, body }: Entry) =>
  contacts.length > 0 || body.phoneIds.length > 0 || body.links.some(({ target }) => target === '/kontakt/');

const missing = (entry: Parsed<Entry>, fault: string) =>
  about(entry)(['contacts'], fault, 'skriv id:n ur contacts.yaml, till exempel `contacts: [larm]`');
