import type { BlockedHosts } from '../../../src/model/contact.ts';
import type { IsoDate } from '../../../src/model/dates.ts';
import { blockedIn } from '../../../src/model/hosts.ts';
import { samePlace } from '../../../src/model/tip.ts';
import type { Candidate, Gathered } from './candidate.ts';
import type { KnownAlready } from './known-already.ts';

/** What was gathered, sorted by what the editor can do with it. */
export interface Weighed {
  /** To choose from: those with a day first, the newest first. */
  fresh: Candidate[];
  /** What is told of already, with where. */
  known: { candidate: Candidate; place: string }[];
  /** What has to be opened by somebody: its tracker does not say where it leads. */
  opaque: Candidate[];
  /** Older than asked for. */
  old: number;
  /** On hosts that are never linked to. */
  blocked: number;
  /** What stands around the reading in newsletters. */
  leftOut: number;
}

/**
 * Each thing once, wherever it was told of.
 * @param since the first day that counts; what has no day counts
 */
export function weighCandidates(
  gathered: readonly Gathered[],
  { placeOf }: KnownAlready,
  blockedHosts: BlockedHosts,
  since: IsoDate | undefined,
): Weighed {
  const weighed: Weighed = { fresh: [], known: [], opaque: [], old: 0, blocked: 0, leftOut: 0 };
  const seen = new Set<string>();
  const isSeen = (candidate: Candidate) => {
    const keys = [
      samePlace(candidate.address),
      ...(candidate.title.length >= 12 ? [`${candidate.publisher}|${candidate.title.toLowerCase()}`] : []),
    ];
    return keys.some((key) => seen.has(key)) || keys.map((key) => seen.add(key)).length === 0;
  };
  for (const { candidates, leftOut } of gathered) {
    weighed.leftOut += leftOut;
    for (const candidate of candidates) {
      if (isSeen(candidate)) continue;
      const stops = blockedIn(candidate.address, { ...blockedHosts, shorteners: [] }).length > 0;
      const isShort =
        !stops &&
        blockedIn(candidate.address, { extremist: [], mirrors: [], shorteners: blockedHosts.shorteners }).length > 0;
      const place = placeOf(candidate);
      if (stops && !candidate.isOpaque) weighed.blocked += 1;
      else if (since && candidate.date && candidate.date < since) weighed.old += 1;
      else if (place) weighed.known.push({ candidate, place });
      else if (candidate.isOpaque || isShort) weighed.opaque.push(candidate);
      else weighed.fresh.push(candidate);
    }
  }
  weighed.fresh.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  return weighed;
}
