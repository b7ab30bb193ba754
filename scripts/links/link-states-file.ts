import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { LinkState } from '../../src/model/link-state.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { LinkSighting } from './link-memory.ts';

/** Below the content folder. */
export const LINKS_FILE = 'links.yaml';

const HEAD = `# Länkar ut ur portalen som inte är som de ska. Skrivs av: npm run links
# Det som har rättats eller börjat svara igen försvinner vid nästa körning. Ändra inte för hand: byt adressen i texten i stället.
`;

/**
 * What is not well after a run: what was known before, with what was seen now.
 * @param asked what was seen in this run or is remembered, by address
 * @param addresses those that still stand in the content
 */
export function statesAfter(
  before: readonly LinkState[],
  asked: (address: string) => LinkSighting | undefined,
  addresses: readonly string[],
): LinkState[] {
  const known = new Map(before.map((each) => [each.address, each]));
  return addresses
    .flatMap((address): LinkState[] => {
      const old = known.get(address);
      const seen = asked(address);
      if (!seen || seen.kind === 'unsure') return old ? [old] : [];
      if (seen.kind === 'well') return [];
      const { kind: state, to, since = seen.day } = seen;
      if (state === 'moved') return to ? [{ address, state, to, since: old?.to === to ? old.since : since }] : [];
      // A server may be ill for a day: nothing is gone before it was so on another day.
      if (!old && since >= seen.day) return [];
      return [{ address, state, since: old && old.state !== 'moved' ? old.since : since }];
    })
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** Writes what is not well, in one order always; where all is well there is no file. @returns whether anything changed */
export function writeLinkStates(content: string, before: readonly LinkState[], after: readonly LinkState[]): boolean {
  const file = path.join(content, LINKS_FILE);
  const [old, text] = [before, after].map((states) => states.map(stateYaml).join(''));
  if (text === old) return false;
  if (after.length > 0) writeWhole(file, HEAD + text);
  else if (existsSync(file)) rmSync(file);
  return true;
}

/** JSON strings are YAML strings. */
const stateYaml = ({ address, state, to, since }: LinkState): string =>
  `\n- address: ${JSON.stringify(address)}\n  state: ${state}\n${to ? `  to: ${JSON.stringify(to)}\n` : ''}  since: ${since}\n`;
