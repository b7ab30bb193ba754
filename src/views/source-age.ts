import type { IsoDate } from '../model/dates.ts';
import { yearOf, type Entry } from '../model/entry.ts';

/** Years after which the newest source of a topic is old enough to be told of. */
const OLD = 3;

/** Says how old the newest source is, where a reader could take an old picture for today's; undefined where it is fresh. */
export function sourceAge(entries: readonly Entry[], today: IsoDate): string | undefined {
  const years = entries.flatMap((entry) => (entry.source && yearOf(entry)) ?? []);
  const newest = Math.max(...years);
  if (years.length === 0 || Number(today.slice(0, 4)) - newest < OLD) return undefined;
  return `Den nyaste källan om ämnet är från ${newest}. Läget kan ha ändrats sedan dess.`;
}
