import type { Everything } from './everything.ts';

/** An address out of the portal, and everywhere it stands. */
export interface OutwardLink {
  address: string;
  places: readonly OutwardPlace[];
}

export interface OutwardPlace {
  file: string;
  line: number;
  field: string;
  /** Which function answers for the text; empty for lists. */
  owner: string;
}

/** Files whose addresses are for nobody to open, or can no longer be changed. */
const ASIDE = /^(?:blocked-hosts|links|newsletters\/tips)\.yaml$|^network\/(?:meetings|polls)\//;

/**
 * Every address that readers can follow out of the portal, each once: sources, links in texts, contacts, laws, partners.
 * What is withdrawn and letters that were sent are left out: nobody changes them.
 */
export function outwardLinks(all: Everything): OutwardLink[] {
  const owners = new Map(
    [...all.entries, ...all.issues, ...all.pages].map(({ file, value }) => [file, value.owner] as const),
  );
  const closed = new Set([
    ...all.entries.filter(({ value }) => value.status === 'withdrawn').map(({ file }) => file),
    ...all.issues.filter(({ value }) => value.sent || value.status === 'withdrawn').map(({ file }) => file),
  ]);
  const found = new Map<string, OutwardPlace[]>();
  const add = (address: string, place: OutwardPlace) => {
    if (URL.canParse(address)) found.set(address, [...(found.get(address) ?? []), place]);
  };
  for (const { file, passages, links } of all.said) {
    if (ASIDE.test(file) || closed.has(file)) continue;
    const owner = owners.get(file) ?? '';
    for (const passage of passages) {
      const address = addressIn(passage.field, passage.text);
      if (address) add(address, { file, line: passage.line, field: passage.field, owner });
    }
    for (const { target, line } of links)
      if (/^https?:\/\//i.test(target)) add(target, { file, line, field: 'brödtext', owner });
  }
  return [...found].map(([address, places]) => ({ address, places }));
}

/** A field that is an address, or a number that one can be made of. */
function addressIn(field: string, text: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(text)) return field === 'nyckel' ? undefined : text;
  if (field === 'source.doi') return `https://doi.org/${text}`;
  if (field === 'source.urn') return `https://urn.kb.se/resolve?urn=${text}`;
  return undefined;
}
