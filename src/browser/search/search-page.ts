import { CHOSEN_FROM_LISTS, FILTER_NAMES, readAddress, type SearchState } from '../../search/address.ts';
import { fetchAhead } from '../../search/ahead.ts';
import { countFilters } from '../../search/facets.ts';
import { find, type Answer } from '../../search/find.ts';
import { termsOf } from '../../search/names.ts';
import { readQuery, type Query } from '../../search/query.ts';
import type { TermWords, WordList } from '../../search/word-list.ts';
import { askedAddress, startAddressBar } from './address-bar.ts';
import { moveWithArrows } from './arrows.ts';
import { keptPlace, type Place } from './kept-place.ts';
import { startFields } from './search-fields.ts';
import { sourceOf, type IndexSource } from './load-index.ts';
import { startOutcome } from './search-outcome.ts';

/** The answer comes when the typing rests. */
export const TYPING_PAUSE = 60;

/** Makes the search page work: fields → address → answer → results. What was asked last is what is shown. */
export function startSearch(form: HTMLFormElement): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  const source = sourceOf(base);
  const fields = startFields(form, {
    typing,
    choose: submit,
    submit,
    open: () => void offer(fields, source, answered),
  });
  const address = startAddressBar(fields.read, open);
  const outcome = startOutcome(base, JSON.parse(form.dataset['kinds']!), {
    clear,
    retry: () => void search(),
    choose: fields.chooseKind,
  });
  const latest = startTurns();
  const setTitle = startTitle();
  let pause = 0;
  let answered: Answered | undefined;
  let place: Place | undefined;

  moveWithArrows(form);
  // Somebody is about to write: what every search needs is fetched meanwhile.
  for (const early of [source.index(), source.words()]) early.catch(() => undefined);
  if (askedAddress() === '') begin();
  else open(readAddress(askedAddress()));

  function open(state: SearchState): void {
    stopWaiting();
    place = keptPlace();
    fields.write(state);
    address.finish();
    void search();
  }

  /** What was typed while the search came is answered at once. */
  function begin(): void {
    address.followLater();
    void search();
  }

  function typing(): void {
    stopWaiting();
    foresee(fields.read(), source).catch(() => undefined);
    pause = window.setTimeout(search, TYPING_PAUSE);
    address.followLater();
  }

  function submit(): void {
    stopWaiting();
    address.finish();
    void search();
  }

  function clear(): void {
    fields.write({ ...fields.read(), filters: {} });
    fields.focus();
    submit();
  }

  function stopWaiting(): void {
    clearTimeout(pause);
    address.stop();
  }

  async function search(): Promise<void> {
    const isLatest = latest();
    const back = place;
    place = undefined;
    const state = fields.read();
    const query = readQuery(state.typed);
    setTitle(query.text);
    if (isEmpty(query, state)) return outcome.hide();
    outcome.wait();
    try {
      const [index, words] = await Promise.all([source.index(), source.words()]);
      const explained = explainedBy(source, query, words);
      for (const early of [explained, index.pagesByValue('kind')]) early.catch(() => undefined);
      const answer = await find(index, query, state, words);
      if (!isLatest()) return;
      answered = { state, answer };
      const { kind = {} } = await countFilters(index, answer.unfiltered, state.filters, ['kind']);
      const terms = await explained;
      await outcome.show({ query, state, answer, index, terms, topics: source.topics, kinds: kind }, isLatest, back);
      await offer(fields, source, answered);
      if (back && isLatest()) outcome.goTo(back);
    } catch (error) {
      if (isLatest()) outcome.fail(error);
    }
  }
}

/** What the glossary says is fetched where it has what is asked. */
async function explainedBy(source: IndexSource, query: Query, words: WordList): Promise<TermWords[]> {
  const named = termsOf(query, words);
  const terms = named.length > 0 ? await source.terms() : [];
  return named.map((at) => terms[at]!);
}

interface Answered {
  state: SearchState;
  answer: Answer;
}

/** Counts what each choice would give, once somebody wants to choose: it takes files of its own. */
async function offer(fields: ReturnType<typeof startFields>, source: IndexSource, answered?: Answered): Promise<void> {
  if (!answered) return;
  const { state, answer } = answered;
  fields.showChoices(state);
  if (!fields.isOpen()) return;
  const counts = await countFilters(await source.index(), answer.unfiltered, state.filters, CHOSEN_FROM_LISTS);
  if (fields.says(state)) fields.offer(counts, state.filters);
}

/** What is written will be asked for when the typing rests, and the last word, once it is long enough, may well be. */
async function foresee({ typed }: SearchState, source: IndexSource): Promise<void> {
  const { words, isPhrase } = readQuery(typed);
  if (isPhrase) return;
  fetchAhead(
    await source.index(),
    words.filter(({ term }, at) => at < words.length - 1 || term.length >= 4),
  );
}

/** Each call begins a turn, and gives a function that tells whether it is still the latest. */
function startTurns(): () => () => boolean {
  let turn = 0;
  return () => {
    const own = ++turn;
    return () => own === turn;
  };
}

function startTitle(): (asked: string) => void {
  const title = document.title;
  return (asked) => (document.title = asked ? `${asked} – ${title}` : title);
}

const isEmpty = ({ text }: Query, { filters }: SearchState) =>
  text === '' && FILTER_NAMES.every((name) => !filters[name]);
