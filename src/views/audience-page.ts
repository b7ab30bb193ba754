import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import type { Audience } from '../model/vocabulary.ts';
import { entryCard, type EntryCard } from './entry-card.ts';
import { fold, gatheredPage, MANY, type Drawer } from './lists.ts';

/** So many texts stand under "Börja här". */
const FIRST = 5;

/** So many characters of meanings a long list holds. What no longer fits shows titles alone: the page stays light. */
const ROOM = 6500;

/**
 * An audience's page: where to begin, then everything, folded. What a text means for just these readers stands where the
 * summary would, when it is said.
 */
export function audiencePage(catalog: Catalog, audience: Audience) {
  const { count, drawers, entries } = gatheredPage(catalog, (entry) => entry.audiences.includes(audience.id));
  const begin = firstTexts(entries, audience);
  const meaning = new Map(entries.map((entry) => [entry.id, entry.meaning[audience.id]]));
  const forThem = (card: EntryCard): EntryCard => ({ ...card, summary: meaning.get(card.id) ?? card.summary });
  let room = ROOM;
  const brief = (cards: readonly EntryCard[]) => {
    const rows = cards.map((card) => ({ ...card, summary: meaning.get(card.id) ?? '', meta: [] }));
    room -= rows.reduce((sum, { summary }) => sum + summary.length, 0);
    return room >= 0 ? rows : rows.map((card) => ({ ...card, summary: '' }));
  };
  const isMany = entries.length > MANY;
  const rows = drawers.map((drawer) => ({
    ...drawer,
    cards: isMany ? brief(drawer.cards) : drawer.cards.map(forThem),
  }));
  return {
    count,
    begin: begin.map(entryCard).map(forThem),
    drawers: (begin.length === entries.length ? [] : fold(rows, 0)) satisfies Drawer[],
  };
}

/**
 * Those that the editor chose; without a choice our own guidance, our own answers, what says something to just these
 * readers, and then the newest.
 */
function firstTexts(entries: readonly Entry[], { id, start }: Audience): Entry[] {
  const chosen = start.flatMap((each) => entries.find((entry) => entry.id === each) ?? []);
  if (chosen.length > 0) return chosen;
  const rank = ({ kind, source, meaning }: Entry) =>
    !source && kind === 'guidance' ? 0 : !source && kind === 'questions' ? 1 : meaning[id] ? 2 : 3;
  return [...entries].sort((a, b) => rank(a) - rank(b)).slice(0, FIRST);
}
