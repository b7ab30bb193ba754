import { FILTER_NAMES, writeAddress, type SearchState } from '../../search/address.ts';
import type { FoundEntry } from '../../search/attachments.ts';
import type { Answer } from '../../search/find.ts';
import { hitOf, withBase } from '../../search/hit.ts';
import { termsOf, topicsNear } from '../../search/names.ts';
import type { SearchIndex } from '../../search/open-index.ts';
import type { Query } from '../../search/query.ts';
import { correctionSentence, countSentence, noteSentences, telling } from '../../search/sentences.ts';
import type { WordList } from '../../search/word-list.ts';
import { startAnnouncer } from './announce.ts';
import { failure } from './failure.ts';
import { giveBackRoom } from './room.ts';
import { element, hitItem, termAnswer, wayOn, wordLinks } from './show.ts';

/** Few at first: each result is a file of its own to fetch. */
const FIRST = 5;
const STEP = 10;

interface Events {
  clear(): void;
  retry(): void;
}

type Kinds = Readonly<Record<string, string>>;

/** Everything that is known of a search when it is answered. */
export interface Outcome {
  query: Query;
  state: SearchState;
  answer: Answer;
  index: SearchIndex;
  words(): Promise<WordList>;
}

/** What the search gave: heading, notes, results, and the way on. */
export function startOutcome(base: string, kinds: Kinds, events: Events) {
  const part = <T extends HTMLElement>(name: string) => document.querySelector<T>(`[data-${name}]`)!;
  const [section, count, answers, notes, hits] = [part('outcome'), part('count'), part('answers'), part('notes'), part('hits')]; // prettier-ignore
  const [more, clear] = [part<HTMLButtonElement>('more'), part<HTMLButtonElement>('clear')];
  const contact = section.dataset['contact']!;
  const announce = startAnnouncer(part('announce'));
  let rest: { found: readonly FoundEntry[]; of?: Outcome } = { found: [] };

  // Safari does not call a list without its numbers a list.
  hits.setAttribute('role', 'list');
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
    hits.replaceChildren();
  }

  async function show(outcome: Outcome, isLatest: () => boolean): Promise<void> {
    const { query, state, answer } = outcome;
    const reading = answer.found.slice(0, FIRST).map((each) => read(outcome, each));
    const all = Promise.all(reading);
    // A fault among them is told of below, when they are waited for.
    all.catch(() => undefined);
    // The first result is shown when it is here; results that stand already are exchanged for all the new at once.
    const early = hits.childElementCount === 0 ? reading.slice(0, 1) : reading;
    const [shown, list] = await Promise.all([Promise.all(early), outcome.words()]);
    if (!isLatest()) return;
    const at = (address: string) => withBase(address, base);
    const sentence = countSentence(query, state.filters, answer.found.length);
    const said = [correctionSentence(answer), ...noteSentences(query, answer)].filter((each) => each !== undefined);
    reveal(sentence, [...said.map((text) => element('p', {}, text)), ...wordsApart(outcome)]);
    if (answer.found.length === 0) notes.append(...wayOn(topicsNear(query, list), at, contact));
    answers.replaceChildren(...termsOf(query, list).map((term) => termAnswer(term, at(term.href))));
    hits.replaceChildren(...shown);
    leave([], outcome);
    const items = await all;
    if (!isLatest()) return;
    hits.append(...items.slice(shown.length));
    leave(answer.found.slice(FIRST), outcome);
    clear.hidden = FILTER_NAMES.every((name) => !state.filters[name]);
    announce([sentence, ...said].join('. '));
    giveBackRoom();
  }

  function wordsApart({ state, answer }: Outcome): Node[] {
    if (answer.found.length > 0 || answer.unfiltered.length > 0 || answer.apart.length === 0) return [];
    return [wordLinks(telling(answer.apart), (word) => writeAddress({ ...state, typed: word }))];
  }

  async function showMore(): Promise<void> {
    const wanted = rest;
    const items = await Promise.all(wanted.found.slice(0, STEP).map((each) => read(wanted.of!, each)));
    // Another search may have come between.
    if (wanted !== rest) return;
    leave(wanted.found.slice(STEP), wanted.of!);
    hits.append(...items);
    items[0]?.querySelector('a')?.focus();
  }

  function leave(found: readonly FoundEntry[], of: Outcome): void {
    rest = { found, of };
    more.hidden = found.length === 0;
  }

  function fail(error: unknown): void {
    const said = failure(error, events.retry);
    reveal('Sökningen fungerar inte just nu', said);
    answers.replaceChildren();
    hits.replaceChildren();
    more.hidden = true;
    clear.hidden = true;
    announce(said[0]!.textContent ?? '');
    giveBackRoom();
  }

  function reveal(heading: string, said: readonly Node[]): void {
    count.textContent = heading;
    notes.replaceChildren(...said);
    section.hidden = false;
    section.removeAttribute('aria-busy');
  }

  const read = async ({ index, answer, words }: Outcome, found: FoundEntry) =>
    itemOf(await hitOf(index.page, found, answer.words, (await words()).terms, base));
  const itemOf = (hit: Awaited<ReturnType<typeof hitOf>>) => hitItem(hit, kinds[hit.segment] ?? 'page');

  return { hide, wait, show, fail };
}
