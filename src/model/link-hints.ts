import type { Everything } from './everything.ts';
import { isSameOwner, stateOf, type LinkState } from './link-state.ts';
import { outwardLinks } from './outward-links.ts';
import type { Problem } from './problem.ts';

/** What `npm run links` found not to be well, at each place where it stands. */
export function linkHints(all: Everything): Problem[] {
  const states = all.linkStates.map(({ value }) => value);
  if (states.length === 0) return [];
  return outwardLinks(all).flatMap(({ address, places }) => {
    const state = stateOf(states, address);
    if (!state) return [];
    const [fault, remedy] = wordsOf(state);
    return places.map(({ file, line, field }) => ({ file, line, field, fault, remedy }));
  });
}

function wordsOf({ address, state, to = '', since }: LinkState): [fault: string, remedy: string] {
  if (state === 'gone')
    return [
      `källan finns inte kvar på ${address} sedan ${since}`,
      'sök upp dess nya adress hos utgivaren, eller ta bort adressen och behåll titel och utgivare',
    ];
  if (state === 'silent')
    return [`${address} har inte svarat sedan ${since}`, 'prova själv; sök annars upp en ny adress hos utgivaren'];
  const isKnown = isSameOwner(address, to);
  return [
    `källan har flyttat till ${to}${isKnown ? '' : ', som är en annan webbplats'}`,
    isKnown
      ? 'öppna den, och byt adressen om det är samma text'
      : 'öppna den inte från ett mejl; se efter hos utgivaren om den är deras, och byt då adressen',
  ];
}
