import { FILTER_NAMES, readAddress, writeAddress, type SearchState } from '../../search/address.ts';
import { askedOf } from '../../search/closeness.ts';
import { countFilters } from '../../search/facets.ts';
import { find, type Answer } from '../../search/find.ts';
import { readQuery } from '../../search/query.ts';
import { sourceOf } from './load-index.ts';
import { startOutcome } from './outcome.ts';
import { startFields } from './fields.ts';
import { moveWithArrows } from './arrows.ts';

/** The answer comes when the typing rests. */
const TYPING_PAUSE = 120;

/** Few enough changes of address for Safari, which allows 100 in 30 seconds. */
const ADDRESS_PAUSE = 350;

/** Makes the search page work: fields → address → answer → results. What was asked last is what is shown. */
export function startSearch(form: HTMLFormElement): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  const title = document.title;
  const source = sourceOf(base);
  const fields = startFields(form, { typing, choose, submit, open: () => void offer() });
  const outcome = startOutcome(base, JSON.parse(form.dataset['kinds']!), { clear, retry: search });
  let pause = 0;
  let addressPause = 0;
  let asked = 0;
  let answered: { state: SearchState; answer: Answer } | undefined;
  // What is typed replaces the address of what was typed before; a finished search keeps its own, to go back to.
  let isFinished = location.search !== '';

  window.addEventListener('popstate', open);
  moveWithArrows(form);
  // Somebody is about to write: what every search needs is fetched meanwhile.
  for (const early of [source.index(), source.words()]) early.catch(() => undefined);
  if (location.search === '') typing();
  else open();

  function open(): void {
    stopWaiting();
    fields.write(readAddress(location.search));
    isFinished = true;
    void search();
  }

  function typing(): void {
    stopWaiting();
    fetchAhead().catch(() => undefined);
    pause = window.setTimeout(search, TYPING_PAUSE);
    addressPause = window.setTimeout(follow, ADDRESS_PAUSE);
  }

  /** The words that begin as what is written may well be those that will be asked for. */
  async function fetchAhead(): Promise<void> {
    const { words } = readQuery(fields.read().typed);
    const last = words.at(-1)?.term ?? '';
    if (last.length >= 4) await (await source.index()).wordsFrom(askedOf(last).stem);
  }

  function stopWaiting(): void {
    clearTimeout(pause);
    clearTimeout(addressPause);
  }

  function submit(): void {
    stopWaiting();
    follow();
    isFinished = true;
    void search();
  }

  /** A choice is a finished search at once. */
  function choose(): void {
    isFinished = true;
    submit();
  }

  function clear(): void {
    fields.write({ ...fields.read(), filters: {} });
    fields.focus();
    choose();
  }

  function follow(): void {
    const written = writeAddress(fields.read());
    if (written === location.search) return;
    history[isFinished ? 'pushState' : 'replaceState'](null, '', location.pathname + written);
    isFinished = false;
  }

  async function search(): Promise<void> {
    const number = ++asked;
    const state = fields.read();
    const query = readQuery(state.typed);
    document.title = query.text ? `${query.text} – ${title}` : title;
    if (isEmpty(state)) return outcome.hide();
    outcome.wait();
    try {
      const index = await source.index();
      const answer = await find(index, query, state, source.vocabulary);
      if (number !== asked) return;
      answered = { state, answer };
      await outcome.show({ query, state, answer, index, words: source.words }, () => number === asked);
      await offer();
    } catch (error) {
      if (number === asked) outcome.fail(error);
    }
  }

  /** Counts what each choice would give, once somebody wants to choose: it takes files of its own. */
  async function offer(): Promise<void> {
    if (!answered) return;
    fields.showChoices(answered.state);
    if (!fields.isOpen()) return;
    const { state, answer } = answered;
    const counts = await countFilters(await source.index(), answer.unfiltered, state.filters);
    if (answered.state === state) fields.offer(counts, state.filters);
  }
}

const isEmpty = ({ typed, filters }: SearchState) => readQuery(typed).text === '' && FILTER_NAMES.every((name) => !filters[name]); // prettier-ignore
