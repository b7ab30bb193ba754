import { FILTER_NAMES, writeAddress, type SearchState } from '../../search/address.ts';
import type { Answer, Found } from '../../search/find.ts';
import { hitOf } from '../../search/hit.ts';
import type { Query } from '../../search/query.ts';
import { countSentence, noteSentences, telling } from '../../search/sentences.ts';
import { MissingIndex } from './load-index.ts';
import { giveBackRoom } from './room.ts';
import { element, hitItem, wordLinks } from './show.ts';

const STEP = 10;

/** A reader who types is not told of every letter, only of what stands when the typing has stopped. */
const ANNOUNCE_AFTER = 900;

interface Events {
  clear(): void;
  retry(): void;
}

type Kinds = Readonly<Record<string, string>>;

/** What the search gave: heading, notes, results, and the way on. */
export function startOutcome(base: string, kinds: Kinds, events: Events) {
  const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-${name}]`)!;
  const [section, count, notes, list] = [part('outcome'), part('count'), part('notes'), part('hits')];
  const [more, clear, announcer] = [
    part<HTMLButtonElement>('more'),
    part<HTMLButtonElement>('clear'),
    part('announce'),
  ];
  let rest: readonly Found[] = [];
  let timer = 0;

  // Safari does not call a list without its numbers a list.
  list.setAttribute('role', 'list');
  clear.addEventListener('click', events.clear);
  more.addEventListener('click', () => showMore().catch(fail));

  function hide(): void {
    section.hidden = true;
    announce('');
    giveBackRoom();
  }

  function wait(): void {
    section.setAttribute('aria-busy', 'true');
    if (!section.hidden) return;
    reveal('Söker …', []);
    list.replaceChildren();
  }

  async function show(state: SearchState & { query: Query }, answer: Answer, isLatest: () => boolean): Promise<void> {
    const items = await read(answer.found.slice(0, STEP));
    if (!isLatest()) return;
    const sentence = countSentence(state.query, state.filters, answer.found.length);
    const said = noteSentences(state.query, answer);
    reveal(sentence, [...said.map((text) => element('p', {}, text)), ...wordsApart(state, answer)]);
    list.replaceChildren(...items);
    rest = answer.found.slice(STEP);
    more.hidden = rest.length === 0;
    clear.hidden = FILTER_NAMES.every((name) => !state.filters[name]);
    announce([sentence, ...said].join('. '));
    giveBackRoom();
  }

  function wordsApart({ filters }: SearchState, { found, apart, withoutFilters }: Answer): Node[] {
    if (found.length > 0 || withoutFilters > 0 || apart.length === 0) return [];
    return [wordLinks(telling(apart), (word) => writeAddress({ typed: word, filters }))];
  }

  async function showMore(): Promise<void> {
    const wanted = rest;
    const items = await read(wanted.slice(0, STEP));
    // Another search may have come between.
    if (wanted !== rest) return;
    rest = wanted.slice(STEP);
    list.append(...items);
    more.hidden = rest.length === 0;
    items[0]?.querySelector('a')?.focus();
  }

  function fail(error: unknown): void {
    const isMissing = error instanceof MissingIndex;
    const again = element('button', { class: 'button', type: 'button' }, 'Försök igen');
    again.addEventListener('click', events.retry);
    const message = isMissing
      ? element('p', {}, 'Sökningen saknar index. Kör ', element('code', {}, 'npm run build'), ' först.')
      : element('p', {}, 'Sökningen gick inte att läsa in. Försök igen, eller ta en av vägarna här nedanför.');
    reveal('Sökningen fungerar inte just nu', isMissing ? [message] : [message, again]);
    list.replaceChildren();
    more.hidden = true;
    clear.hidden = true;
    announce(message.textContent ?? '');
    giveBackRoom();
    if (!isMissing) console.error(error);
  }

  function reveal(heading: string, said: readonly Node[]): void {
    count.textContent = heading;
    notes.replaceChildren(...said);
    section.hidden = false;
    section.removeAttribute('aria-busy');
  }

  function announce(text: string): void {
    clearTimeout(timer);
    timer = window.setTimeout(() => (announcer.textContent = text), ANNOUNCE_AFTER);
  }

  const read = (found: readonly Found[]) =>
    Promise.all(found.map(async (each) => itemOf(hitOf(await each.data(), base)))); // prettier-ignore
  const itemOf = (hit: ReturnType<typeof hitOf>) => hitItem(hit, kinds[hit.segment] ?? 'page');

  return { hide, wait, show, fail };
}
