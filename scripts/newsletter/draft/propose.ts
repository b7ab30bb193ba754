import { whyNotMailed } from '../../../src/model/entry.ts';
import type { IsoDate } from '../../../src/model/dates.ts';
import type { Entry } from '../../../src/model/entry.ts';
import type { Issue } from '../../../src/model/issue.ts';
import type { Everything } from '../../../src/model/everything.ts';
import { nextTurn } from '../../../src/model/rhythm.ts';
import type { Tip } from '../../../src/model/tip.ts';
import type { Site } from '../../../src/site.ts';
import { entryOf, whereMailed } from '../tip/places-of-tips.ts';
import { candidates, type Candidates, type LetterPart } from './candidates.ts';
import type { Card, Outside, Proposed } from './proposal-text.ts';

/** Meetings that fit in the letter. */
const MEETINGS = 5;

/** A proposal with what the editor should know of it. */
export interface ProposedDraft {
  proposed: Proposed;
  found: Candidates;
  /** How many tips are in it. */
  tips: number;
  /** Tips that are not, each with why. */
  refused: string[];
}

/**
 * A letter: tips first, then what is new, as much as there is room for.
 * @param turn which one and for what day; the next one when left out
 */
export function propose(
  everything: Everything,
  issues: readonly Issue[],
  site: Pick<Site, 'address' | 'issuesPerYear' | 'sender'>,
  today: IsoDate,
  turn: Proposed['turn'] = nextTurn(issues, site.issuesPerYear, today),
): ProposedDraft {
  const entries = everything.entries.map(({ value }) => value);
  const found = candidates({ entries, meetings: everything.meetings.map(({ value }) => value), issues }, today);
  const waiting = everything.tips
    .map(({ value }) => value)
    .filter((tip) => !whereMailed(tip, issues, entries, site))
    .map((tip) => judge(tip, entries, site, today));
  const asked = waiting.flatMap(({ card }) => card ?? []);
  const outside = waiting.flatMap((each) => each.outside ?? []);
  return {
    proposed: {
      turn,
      today,
      owner: site.sender.name,
      parts: found.parts.map(({ part, entries: fresh }) => ({ title: part.title, cards: cardsOf(part, fresh, asked) })),
      outside,
      changed: found.changed,
      meetings: found.meetings.slice(0, MEETINGS),
    },
    found,
    tips: asked.length + outside.length,
    refused: waiting.flatMap(({ refused }) => refused ?? []),
  };
}

/** What a tip becomes: a card, a link out of the portal, or nothing for now. */
function judge(
  tip: Tip,
  entries: readonly Entry[],
  site: Pick<Site, 'address'>,
  today: IsoDate,
): { card?: Card; outside?: Outside; refused?: string } {
  const { address, why } = tip;
  const entry = entryOf(tip, entries, site);
  if (!entry) return address ? { outside: { ...tip, address } } : { refused: `${tip.entry}: texten finns inte` };
  const reason = whyNotMailed(entry, today);
  return reason ? { refused: `${entry.id}: ${reason}` } : { card: { entry, why } };
}

/** Those that were asked for, all of them; then the best of the rest while there is room. */
function cardsOf({ kinds, room }: LetterPart, fresh: readonly Entry[], asked: readonly Card[]): Card[] {
  const first = asked.filter(({ entry }) => kinds.includes(entry.kind));
  const more = fresh.filter(({ id }) => !first.some(({ entry }) => entry.id === id));
  const rest = more.slice(0, Math.max(0, room - first.length)).map((entry): Card => ({ entry, why: undefined }));
  return [...first, ...rest];
}
