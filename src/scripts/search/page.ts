import { FILTER_NAMES, readAddress, writeAddress, type Filters } from '../../search/address.ts';
import { find, type Answer, type Memory } from '../../search/find.ts';
import { readQuery, type Query } from '../../search/query.ts';
import { answers, dropIndex, loadIndex } from './load-index.ts';
import { startOutcome } from './outcome.ts';
import { startFields } from './fields.ts';

/** Long enough for a word to be typed, and few enough changes of address for Safari, which allows 100 in 30 seconds. */
const TYPING_PAUSE = 250;

/** Makes the search page work: fields → address → answer → results. What was asked last is what is shown. */
export function startSearch(form: HTMLFormElement): void {
  const base = document.documentElement.dataset['base'] ?? '/';
  const title = document.title;
  const memory: Memory = new Map();
  const fields = startFields(form, { typing, choose, submit });
  const outcome = startOutcome(base, JSON.parse(form.dataset['kinds']!), { clear, retry: search });
  let pause = 0;
  let asked = 0;
  // What is typed replaces the address of what was typed before; a finished search keeps its own, to go back to.
  let isFinished = location.search !== '';

  window.addEventListener('popstate', open);
  if (location.search === '') typing();
  else open();

  function open(): void {
    fields.write(readAddress(location.search));
    isFinished = true;
    void search();
  }

  function typing(): void {
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      follow();
      void search();
    }, TYPING_PAUSE);
  }

  function submit(): void {
    clearTimeout(pause);
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
    if (isEmpty(query, state.filters)) return outcome.hide();
    outcome.wait();
    try {
      const answer = await ask(query, state.filters);
      if (number !== asked) return;
      fields.offer(answer.counts, state.filters);
      await outcome.show({ query, ...state }, answer, () => number === asked);
    } catch (error) {
      await dropIndex();
      memory.clear();
      if (number === asked) outcome.fail(error);
    }
  }

  async function ask(query: Query, filters: Filters): Promise<Answer> {
    const answer = await find(await loadIndex(base), query, filters, memory);
    if (answer.found.length === 0 && !(await answers(base))) throw new Error('The portal does not answer');
    return answer;
  }
}

const isEmpty = ({ text }: Query, filters: Filters) => text === '' && FILTER_NAMES.every((name) => !filters[name]);
