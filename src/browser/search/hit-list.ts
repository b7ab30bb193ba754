import type { FoundEntry } from '../../search/attachments.ts';
import { hitOf } from '../../search/hit.ts';
import type { AnsweredSearch } from './answered.ts';
import { goToPlace, keepPlace, type Place } from './kept-place.ts';
import { part } from './part.ts';
import { hitItem } from './show.ts';

/** Few at first: each result is a file of its own to fetch. */
const FIRST = 5;
const STEP = 10;

/** The first results, as they are read. */
interface Reading {
  /** Whether the very first is shown before the rest. */
  isEarly: boolean;
  first: Promise<HTMLElement[]>;
  rest(): Promise<HTMLElement[]>;
}

/**
 * The list of results, and the button for more of them.
 * @param kinds the kind that gives a result its colour, by the first part of its address
 */
export function startHitList(base: string, kinds: ReadonlyMap<string, string>, fail: (error: unknown) => void) {
  const [list, more, toHits] = [part('hits'), part('more'), part('to-hits')];
  let rest: { found: readonly FoundEntry[]; of?: AnsweredSearch } = { found: [] };
  // Safari does not call a list without its numbers a list.
  list.setAttribute('role', 'list');
  more.addEventListener('click', () => showMore().catch(fail));
  toHits.addEventListener('click', () => list.querySelector<HTMLElement>('h3 a')?.focus());
  keepPlace(list);

  return { read, begin, complete, empty, goTo: (place: Place) => goToPlace(list, place) };

  /**
   * Reads the first results: one alone when nothing stands there yet, so that it is shown as soon as it is here, and the rest
   * after it. Whoever comes back gets as many as there were.
   */
  function read(of: AnsweredSearch, place?: Place): Reading {
    const count = Math.max(FIRST, place?.shown ?? 0);
    const shown = of.answer.found.slice(0, count);
    const early = list.childElementCount === 0 ? 1 : count;
    // What is fetched meanwhile is waited for, and a fault told of, where it is read.
    for (const { page } of shown) of.index.page(page).catch(() => undefined);
    const items = (found: readonly FoundEntry[]) => Promise.all(found.map((each) => item(of, each)));
    return { isEarly: early < count, first: items(shown.slice(0, early)), rest: () => items(shown.slice(early)) };
  }

  /** Results that stand already are exchanged for the new. */
  function begin(items: readonly HTMLElement[]): void {
    list.replaceChildren(...items);
    toHits.hidden = items.length === 0;
    leave([]);
  }

  function complete(items: readonly HTMLElement[], of: AnsweredSearch): void {
    list.append(...items);
    leave(of.answer.found.slice(list.childElementCount), of);
  }

  function empty(): void {
    list.replaceChildren();
    toHits.hidden = true;
    leave([]);
  }

  async function showMore(): Promise<void> {
    const wanted = rest;
    const items = await Promise.all(wanted.found.slice(0, STEP).map((found) => item(wanted.of!, found)));
    // Another search may have come between.
    if (wanted !== rest) return;
    list.append(...items);
    leave(wanted.found.slice(STEP), wanted.of);
    items[0]?.querySelector('a')?.focus();
  }

  function leave(found: readonly FoundEntry[], of?: AnsweredSearch): void {
    rest = of ? { found, of } : { found };
    more.hidden = found.length === 0;
  }

  async function item({ index, answer }: AnsweredSearch, found: FoundEntry): Promise<HTMLElement> {
    const hit = await hitOf(index.page, found, answer.words, base);
    return hitItem(hit, kinds.get(hit.segment) ?? 'page');
  }
}
