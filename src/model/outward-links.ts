import type { Everything } from './everything.ts';

/** An address out of the portal, and everywhere it stands. */
export interface OutwardLink {
  address: string;
  places: readonly OutwardPlace[];
}

export interface OutwardPlace {
  file: string;
  line: number;
  /** Front matter key, or part of the text. */
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
  for (const { file, addresses } of all.named) {
    if (ASIDE.test(file) || closed.has(file)) continue;
    const owner = owners.get(file) ?? '';
    for (const { address, line, field } of addresses)
      if (URL.canParse(address)) found.set(address, [...(found.get(address) ?? []), { file, line, field, owner }]);
  }
  return [...found].map(([address, places]) => ({ address, places }));
}
