import { withBase } from '../../model/links.ts';
import { FILTER_NAMES, writeAddress } from '../../search/address.ts';
import { topicsNear } from '../../search/names.ts';
import { countSentence, noteSentences, telling } from '../../search/sentences.ts';
import type { AnsweredSearch } from './answered.ts';
import { startAnnouncer } from './announce.ts';
import { failure } from './failure.ts';
import { startHitList } from './hit-list.ts';
import { startKindTabs, type NamedKind } from './kind-tabs.ts';
import type { Place } from './kept-place.ts';
import { part } from './part.ts';
import { giveBackRoom } from './room.ts';
import { element, termAnswer, wayOn, wordLinks } from './show.ts';

interface Events {
  clear(): void;
  retry(): void;
  choose(kind: string | undefined): void;
}

/** A kind with the first part of its pages' addresses. */
type Kinds = readonly (NamedKind & { segment: string })[];

/** What the search gave: heading, notes, results, and the way on. */
export function startOutcome(base: string, kinds: Kinds, events: Events) {
  const head = startHead(events.clear);
  const announce = startAnnouncer(part('announce'));
  const [answers, notes] = [part('answers'), part('notes')];
  const tabs = startKindTabs(part('tabs'), kinds, events.choose);
  const hits = startHitList(base, new Map(kinds.map(({ segment, kind }) => [segment, kind])), fail);

  return { hide, wait, show, fail, goTo: hits.goTo };

  function hide(): void {
    head.hide();
    hits.empty();
    announce('');
    giveBackRoom();
  }

  function wait(): void {
    if (!head.wait()) return;
    notes.replaceChildren();
    hits.empty();
  }

  /** @param place how far the reader had come, who comes back to it */
  async function show(outcome: AnsweredSearch, isLatest: () => boolean, place?: Place): Promise<void> {
    const { query, state, answer, terms, kinds: counts } = outcome;
    const reading = hits.read(outcome, place);
    const way = answer.found.length === 0 ? await wayOnFrom(outcome, base) : [];
    const first = await reading.first;
    if (!isLatest()) return;
    const heading = countSentence(query, state.filters, answer.found.length, answer);
    const said = noteSentences(query, answer);
    head.reveal(
      heading,
      FILTER_NAMES.some((name) => state.filters[name]),
    );
    tabs.show(counts, state.filters.kind);
    notes.replaceChildren(...said.map((text) => element('p', {}, text)), ...wordsApart(outcome), ...way);
    answers.replaceChildren(...terms.map((term) => termAnswer(term, withBase(base, term.href))));
    hits.begin(first);
    if (reading.isEarly) await painted();
    const rest = await reading.rest();
    if (!isLatest()) return;
    hits.complete(rest, outcome);
    head.settle();
    announce([`${heading}.`, ...said].join(' '));
    giveBackRoom();
  }

  function fail(error: unknown): void {
    const said = failure(error, events.retry);
    head.reveal('Sökningen fungerar inte just nu', false);
    head.settle();
    tabs.hide();
    notes.replaceChildren(...said);
    answers.replaceChildren();
    hits.empty();
    announce(said[0]!.textContent ?? '');
    giveBackRoom();
  }
}

/** The heading of the results, and the button that takes the filters away. */
function startHead(clear: () => void) {
  const [section, count, button] = [part('outcome'), part('count'), part('clear')];
  button.addEventListener('click', clear);
  return {
    hide(): void {
      section.hidden = true;
      isAsking(false);
    },

    /** @returns whether nothing stood there before */
    wait(): boolean {
      section.setAttribute('aria-busy', 'true');
      isAsking(true);
      if (!section.hidden) return false;
      count.textContent = 'Söker …';
      section.hidden = false;
      return true;
    },

    reveal(heading: string, isNarrowed: boolean): void {
      count.textContent = heading;
      button.hidden = !isNarrowed;
      section.hidden = false;
    },

    settle: () => section.removeAttribute('aria-busy'),
  };
}

/** The browser has had the time to show what stands there, also where nothing is painted, in a tab behind. */
const painted = () => new Promise((resolve) => setTimeout(resolve));

/** Whoever has asked is shown the answer, not what the page is called. */
const isAsking = (is: boolean) => document.documentElement.classList.toggle('asking', is);

/** Known words to search for one by one, when no page has enough of them. */
function wordsApart({ state, answer }: AnsweredSearch): Node[] {
  if (answer.found.length > 0 || answer.unfiltered.length > 0 || answer.apart.length < 2) return [];
  return [wordLinks(telling(answer.apart), (word) => writeAddress({ ...state, typed: word }))];
}

/** The nearest guidance and topics, and whom to ask. */
async function wayOnFrom({ query, answer, index, topics: readTopics }: AnsweredSearch, base: string): Promise<Node[]> {
  const [all, guidance] = await Promise.all([
    readTopics(),
    Promise.all(answer.nearest.map((page) => index.page(page))),
  ]);
  const at = (address: string) => withBase(base, address);
  const near = guidance.map(({ url, meta }) => ({ name: meta['title'] ?? url, href: at(url) }));
  const topics = (answer.outside.length > 0 ? [] : topicsNear(query, all)).map(({ name, href }) => ({
    name,
    href: at(href),
  }));
  const { contact = '', guidance: list = '' } = part('outcome').dataset;
  return wayOn(near, topics, { contact, guidance: list });
}
