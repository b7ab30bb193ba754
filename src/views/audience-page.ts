import type { Catalog } from '../model/catalog.ts';
import type { Audience } from '../model/vocabulary.ts';
import type { EntryCard } from './entry-card.ts';
import { gatheredPage, type Drawer } from './lists.ts';

/** From so many entries on only what is said to just these readers stands under the titles; the page stays light. */
const MANY = 80;

/**
 * An audience's page: what each entry means for just these readers stands where the summary would, when it is said;
 * guidance comes first, since that is what one needs in a hurry.
 */
export function audiencePage(catalog: Catalog, audience: Audience): { count: string; drawers: Drawer[] } {
  const { count, drawers, entries } = gatheredPage(catalog, (entry) => entry.audiences.includes(audience.id));
  const meaning = new Map(entries.map((entry) => [entry.id, entry.meaning[audience.id]]));
  const brief = entries.length > MANY;
  const under = (card: EntryCard) => meaning.get(card.id) ?? (brief ? '' : card.summary);
  const order = (drawer: Drawer) => (drawer.id === 'vagledning' ? 0 : drawer.id === 'fragor' ? 1 : 2);
  return {
    count,
    drawers: drawers
      .map((drawer) => ({
        ...drawer,
        cards: drawer.cards.map((card) => ({ ...card, summary: under(card), meta: brief ? [] : card.meta })),
      }))
      .sort((a, b) => order(a) - order(b)),
  };
}
