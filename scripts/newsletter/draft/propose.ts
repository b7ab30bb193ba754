import { whyNotMailed } from '../../../src/model/catalog.ts';
import type { IsoDate } from '../../../src/model/dates.ts';
import type { Issue } from '../../../src/model/issue.ts';
import type { Everything } from '../../../src/model/parse-content.ts';
import { nextTurn } from '../../../src/model/rhythm.ts';
import type { Site } from '../../../src/site.ts';
import { entryOf, whereMailed } from '../tip/places-of-tips.ts';
import { candidates, type Candidates } from './candidates.ts';
import type { Card, Proposed } from './proposal-text.ts';

/** Meetings that fit in the letter. */
const MEETINGS = 5;

/** The next letter: tips first, then what is new, as much as there is room for. */
export function propose(
  everything: Everything,
  issues: readonly Issue[],
  site: Pick<Site, 'address' | 'issuesPerYear' | 'sender'>,
  today: IsoDate,
): { proposed: Proposed; found: Candidates; tips: number } {
  const entries = everything.entries.map(({ value }) => value);
  const found = candidates({ entries, meetings: everything.meetings.map(({ value }) => value), issues }, today);
  const tips = everything.tips.map(({ value }) => value).filter((tip) => !whereMailed(tip, issues, entries, site));
  const asked = tips.flatMap((tip): Card[] => {
    const entry = entryOf(tip, entries, site);
    return entry && !whyNotMailed(entry, today) ? [{ entry, why: tip.why }] : [];
  });
  const isAsked = new Set(asked.map(({ entry }) => entry.id));
  const parts = found.parts.map(({ part, entries: fresh }) => {
    const first = asked.filter(({ entry }) => part.kinds.includes(entry.kind));
    const more = fresh.filter(({ id }) => !isAsked.has(id)).map((entry): Card => ({ entry, why: undefined }));
    return { title: part.title, cards: [...first, ...more.slice(0, Math.max(0, part.room - first.length))] };
  });
  const outside = tips.flatMap((tip) =>
    tip.address && !entryOf(tip, entries, site) ? [{ address: tip.address, why: tip.why }] : [],
  );
  return {
    proposed: {
      turn: nextTurn(issues, site.issuesPerYear, today),
      today,
      owner: site.sender.name,
      parts,
      outside,
      meetings: found.meetings.slice(0, MEETINGS),
    },
    found,
    tips: asked.length + outside.length,
  };
}
