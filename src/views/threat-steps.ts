import { listed, ofKind, type Catalog } from '../model/catalog.ts';
import { formatDate, formatMonth } from '../model/dates.ts';
import { links } from '../model/links.ts';

/** The words that go with a level, as the sources use them. Of the others none is read. */
const WORDS: Record<number, string> = { 3: 'förhöjt hot', 4: 'högt hot' };

export interface ThreatStep {
  level: number;
  word?: string | undefined;
  /** As exactly as the source says: a day, a month or a year. */
  when: string;
  /** The text that tells of it, and its source. */
  href: string;
  source?: string | undefined;
}

/**
 * What the portal knows of the terrorism threat level, the latest first. It is no more than that: the texts are read on a day,
 * and the level may have been changed since.
 * @param topic only where all of it belongs to this topic, so that no page shows but a part
 */
export function threatSteps(catalog: Catalog, topic?: string): ThreatStep[] {
  const entries = listed(ofKind(catalog, 'outlook')).filter(({ threatLevel }) => threatLevel);
  if (topic && !entries.every(({ topics }) => topics.includes(topic))) return [];
  return entries
    .map((entry) => ({ entry, level: entry.threatLevel!.level, when: String(entry.threatLevel!.when) }))
    .sort((a, b) => b.when.localeCompare(a.when))
    .map(({ entry, level, when }) => ({
      level,
      word: WORDS[level],
      when: when.length === 10 ? formatDate(when) : when.length === 7 ? formatMonth(when) : `bedömningen för ${when}`,
      href: links.entry(entry),
      source: entry.source?.publisher,
    }));
}
