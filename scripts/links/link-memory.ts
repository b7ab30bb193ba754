import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { IsoDate } from '../../src/model/dates.ts';
import { makeOwnFolder } from '../data/owner-only.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { LinkVerdict } from './link-verdict.ts';

const sightingSchema = z.object({
  address: z.string(),
  kind: z.enum(['well', 'moved', 'gone', 'silent', 'unsure']),
  why: z.string(),
  to: z.string().optional(),
  /** The day it was asked. */
  day: z.string(),
  /** The day since which it has not been well, whatever it has been. */
  since: z.string().optional(),
});

/** What was last seen of an address. */
export type LinkSighting = z.infer<typeof sightingSchema>;

const FILE = 'links.jsonl';

/** A memory of what was seen of each address, in a folder of this machine's own. It holds no person and may be thrown away. */
export interface LinkMemory {
  of: (address: string) => LinkSighting | undefined;
  /** Written at once, a line each: a run that is cut off has lost nothing. */
  note: (address: string, verdict: LinkVerdict, day: IsoDate) => LinkSighting;
}

/** Reads what is remembered in a folder, which is made if need be, and writes its file anew with a line for each address. */
export function openLinkMemory(folder: string): LinkMemory {
  makeOwnFolder(folder);
  const file = path.join(folder, FILE);
  const seen = new Map(linesOf(file).map((each) => [each.address, each]));
  // One line for each address again, however many runs there have been.
  writeWhole(file, [...seen.values()].map((each) => `${JSON.stringify(each)}\n`).join(''), 0o600);
  return {
    of: (address) => seen.get(address),
    note(address, { kind, why, to }, day) {
      const before = seen.get(address);
      const isBad = kind === 'gone' || kind === 'silent' || kind === 'moved';
      // What is not known today changes nothing of what was.
      const since = kind === 'unsure' ? before?.since : isBad ? (before?.since ?? day) : undefined;
      const sighting: LinkSighting = { address, kind, why, ...(to && { to }), day, ...(since && { since }) };
      seen.set(address, sighting);
      appendFileSync(file, `${JSON.stringify(sighting)}\n`);
      return sighting;
    },
  };
}

/** A last line that was cut off is as if it had not been written. */
function linesOf(file: string): LinkSighting[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
  return text.split('\n').flatMap((line) => {
    try {
      return [sightingSchema.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}
