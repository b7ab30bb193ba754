/** How far a reader had come in the results. */
export interface Place {
  /** How many results stood there. */
  shown: number;
  /** The result that was opened, or the first that was seen, and how far below the top of the window it stood. */
  at: number;
  top: number;
  isOpened: boolean;
}

/**
 * Keeps in the history, which no other page and no server sees, how far the reader had come: who goes back from a result
 * finds the page as it was left, also where the browser builds it again.
 */
export function keepPlace(list: HTMLElement): void {
  window.addEventListener('pagehide', () => {
    const links = linksOf(list);
    const opened = links.indexOf(document.activeElement as HTMLElement);
    const isOpened = opened >= 0;
    const at = isOpened ? opened : links.findIndex((link) => topOf(link) >= 0);
    if (at < 0) return;
    const place: Place = { shown: links.length, at, top: topOf(links[at]!), isOpened };
    // The browser would scroll before the results stand.
    history.scrollRestoration = 'manual';
    history.replaceState(place, '');
  });
}

/** What was kept with the address that is open; undefined for one that is new. */
export const keptPlace = (): Place | undefined => {
  const kept = history.state as Place | null;
  return typeof kept?.shown === 'number' ? kept : undefined;
};

export function goToPlace(list: HTMLElement, { at, top, isOpened }: Place): void {
  const link = linksOf(list)[at];
  if (!link) return;
  if (isOpened) link.focus({ preventScroll: true });
  scrollBy({ top: topOf(link) - top, behavior: 'instant' });
}

const linksOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[data-result] h3 a')];

const topOf = (link: HTMLElement) => link.getBoundingClientRect().top;
