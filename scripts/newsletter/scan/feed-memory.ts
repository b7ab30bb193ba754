import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { IsoDate } from '../../../src/model/dates.ts';
import { makeOwnFolder } from '../../data/owner-only.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Candidate } from './candidate.ts';

const candidate = z.object({
  title: z.string(),
  address: z.string(),
  date: z.string().optional(),
  publisher: z.string(),
  isOpaque: z.literal(true).optional(),
});

const memorySchema = z.object({
  feeds: z.record(
    z.string(),
    z.object({
      name: z.string(),
      /** What the server wants to hear the next time, to say that nothing is new. */
      etag: z.string().optional(),
      modified: z.string().optional(),
      newest: z.string().optional(),
      /** The day since which it has not been possible to read it. */
      failing: z.string().optional(),
      candidates: z.array(candidate),
    }),
  ),
  /** The list that was last shown, in its order: what `--pick` counts in. */
  shown: z.array(candidate),
});

export type FeedMemory = z.infer<typeof memorySchema>;
export type RememberedFeed = FeedMemory['feeds'][string];

const FILE = path.join('scan', 'memory.json');
/** Of each feed; what is older has been seen. */
const MOST_KEPT = 200;

/**
 * What earlier scans saw, in the data folder of this machine. It holds no person and may be thrown away: then everything is
 * fetched anew.
 */
export function readMemory(folder: string): FeedMemory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path.join(folder, FILE), 'utf8')));
  } catch {
    return { feeds: {}, shown: [] };
  }
}

export function writeMemory(folder: string, memory: FeedMemory): void {
  makeOwnFolder(folder);
  writeWhole(path.join(folder, FILE), `${JSON.stringify(memory, null, 1)}\n`, 0o600);
}

export const kept = (candidates: readonly Candidate[]): RememberedFeed['candidates'] =>
  candidates.slice(0, MOST_KEPT).map((each) => ({ ...each }));

/** A feed that has nothing to tell, or that nobody can read, since a day. */
export interface SilentFeed {
  name: string;
  newest?: IsoDate;
  failing?: IsoDate;
}

/** Feeds that have told nothing since a day, or have not been possible to read, each with the day. */
export function silentFeeds(memory: FeedMemory, read: readonly string[], since: IsoDate): SilentFeed[] {
  return read.flatMap((address): SilentFeed[] => {
    const { name, newest, failing } = memory.feeds[address] ?? {};
    if (name === undefined) return [];
    if (failing) return [{ name, failing, ...(newest && { newest }) }];
    return newest && newest < since ? [{ name, newest }] : [];
  });
}
