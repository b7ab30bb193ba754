import { MissingIndex } from './load-index.ts';
import { element } from './show.ts';

/** What is said when the search could not be done: what is wrong and what to do. */
export function failure(error: unknown, retry: () => void): HTMLElement[] {
  if (error instanceof MissingIndex)
    return [element('p', {}, 'Sökningen saknar index. Kör ', element('code', {}, 'npm run build'), ' först.')];
  console.error(error);
  const again = element('button', { class: 'button', type: 'button' }, 'Försök igen');
  again.addEventListener('click', retry);
  const message = 'Sökningen gick inte att läsa in. Försök igen, eller ta en av vägarna här nedanför.';
  return [element('p', {}, message), again];
}
