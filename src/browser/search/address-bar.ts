import { isAsking, readAddress, writeAddress, type SearchState } from '../../search/address.ts';

/** Few enough changes of address for Safari, which allows 100 in 30 seconds. */
const PAUSE = 350;

/** The part of the address that asks. Links of older letters and bookmarks ask by `?q=`. */
export const askedAddress = () =>
  isAsking(location.hash) ? location.hash : isAsking(location.search) ? location.search : '';

/**
 * Keeps the address beside the fields. What is typed replaces the address of what was typed before; a finished search
 * keeps its own, to go back to.
 * @param read what the fields say
 * @param moved called when the reader goes to another search, by a link or back and forth
 */
export function startAddressBar(read: () => SearchState, moved: (state: SearchState) => void) {
  let isFinished = askedAddress() !== '';
  let pause = 0;

  window.addEventListener('hashchange', () => {
    // A link to a place on the page is no search.
    if (location.hash !== '' && !isAsking(location.hash)) return;
    isFinished = true;
    moved(readAddress(askedAddress()));
  });

  return { followLater, follow, finish, stop };

  function followLater(): void {
    stop();
    pause = window.setTimeout(follow, PAUSE);
  }

  function follow(): void {
    const written = writeAddress(read());
    if (written === askedAddress()) return;
    history[isFinished ? 'pushState' : 'replaceState'](null, '', location.pathname + written);
    isFinished = false;
  }

  /** The search that stands in the fields is finished: it stays in the history. */
  function finish(): void {
    stop();
    follow();
    isFinished = true;
  }

  function stop(): void {
    clearTimeout(pause);
  }
}
