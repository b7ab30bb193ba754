import { keepChoices, readChoices, today, type Choices } from './choices.ts';

/** On every page: does what the reader has switched on, if anything. */
const choices = readChoices();
if (choices.audience) putFirst(choices.audience);
if (choices.visits?.latest) markNew(noteVisit(choices, choices.visits));

/** Moves what is said to an audience to the beginning of where it stands. */
export function putFirst(audience: string): void {
  for (const meaning of document.querySelectorAll(`[data-audience="${CSS.escape(audience)}"]`))
    meaning.parentElement?.prepend(meaning);
}

/** A visit on a later day makes the latest one the former. */
function noteVisit(kept: Choices, visits: NonNullable<Choices['visits']>): string {
  if (visits.latest === today()) return visits.former;
  keepChoices({ ...kept, visits: { former: visits.latest, latest: today() } });
  return visits.latest;
}

function markNew(since: string): void {
  for (const item of document.querySelectorAll<HTMLElement>('[data-published]')) {
    if ((item.dataset['published'] ?? '') < since || since === today()) continue;
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.textContent = 'Nytt';
    item.querySelector('h2, h3')?.append(' ', badge);
  }
}
