import type { Catalog } from '../model/catalog.ts';
import type { Entry } from '../model/entry.ts';
import type { Audience } from '../model/vocabulary.ts';
import { entryCard, type EntryCard } from './entry-card.ts';
import { fold, gatheredPage, MANY, type Drawer } from './drawers.ts';

/** The audience that has a page for whoever is new to it. */
const WITH_NEWCOMERS = 'kontaktperson';

/** So many texts stand under "Börja här". */
const FIRST = 5;

/** Of so many texts in a long list it is said what they mean for just these readers: the page stays light. */
const SAID = 55;

/**
 * An audience's page: where to begin, then everything, folded. What a text means for just these readers stands where the
 * summary would, when it is said.
 */
export function audiencePage(catalog: Catalog, audience: Audience) {
  const { count, drawers, entries } = gatheredPage(catalog, (entry) => entry.audiences.includes(audience.id));
  const begin = firstTexts(entries, audience);
  const meaning = new Map(entries.map((entry) => [entry.id, entry.meaning[audience.id]]));
  const isMany = entries.length > MANY;
  const forThem = (card: EntryCard): EntryCard => ({ ...card, summary: meaning.get(card.id) ?? card.summary });
  const said = new Set(drawers.flatMap(({ cards }) => cards.filter(({ id }) => meaning.get(id))).slice(0, SAID));
  const row = (card: EntryCard): EntryCard =>
    isMany ? { ...card, summary: said.has(card) ? meaning.get(card.id)! : '', meta: [] } : forThem(card);
  const rows = drawers.map((drawer) => ({ ...drawer, cards: drawer.cards.map(row) }));
  return {
    count,
    hasNewcomers: audience.id === WITH_NEWCOMERS,
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
