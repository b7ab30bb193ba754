import { z } from 'zod';
import { address, isoDate, oneOf, say } from './fields.ts';
import { samePlace } from './tip.ts';

/**
 * An outward address that is not well, as `npm run links` wrote it into `content/links.yaml`. What is well does not stand
 * there, so that a difference in git is news.
 */
export const linkStateSchema = z
  .strictObject({
    address: address.meta({
      title: 'Webbadress',
      description: 'Adressen, så som den står i texterna.',
      examples: ['https://exempel.se/a'],
    }),
    state: oneOf({ moved: 'Har flyttat', gone: 'Finns inte kvar', silent: 'Svarar inte' }).meta({
      title: 'Läge',
      description: 'moved (har flyttat för gott), gone (finns inte kvar) eller silent (svarar inte).',
      examples: ['moved'],
    }),
    to: address.optional().meta({
      title: 'Ny adress',
      description: 'Den nya adressen, när den har flyttat.',
      examples: ['https://exempel.se/b'],
    }),
    since: isoDate.meta({
      title: 'Sedd',
      description: 'Dagen då det sågs första gången, ÅÅÅÅ-MM-DD.',
      examples: ['2026-11-26'],
    }),
  })
  .refine(
    ({ state, to }) => (state === 'moved') === (to !== undefined),
    say('har inte precis en ny adress när den har flyttat', 'kör `npm run links` i stället för att ändra för hand'),
  );

export type LinkState = z.infer<typeof linkStateSchema>;

/** How it is with an address, however it is written; undefined for what is well or has not been looked at. */
export const stateOf = (states: readonly LinkState[], given: string): LinkState | undefined =>
  states.find((each) => each.address === given) ?? states.find((each) => samePlace(each.address) === samePlace(given));

/** Endings below which strangers are neighbours: what stands before them tells whose it is. */
const SHARED =
  /^(?:co|com|org|net|gov|govt|ac|edu|pp|blogspot|github|wordpress|netlify|vercel|web|pages|azurewebsites|sharepoint)$/;

/**
 * Whether two addresses are of one owner, as far as names tell. A name that was given up is soon somebody else's, so no
 * reader is sent to a new one before a person has looked.
 */
export function isSameOwner(one: string, other: string): boolean {
  const [a, b] = [one, other].map(owner);
  return a === b;
}

function owner(given: string): string {
  const labels = new URL(given).hostname.replace(/\.$/, '').split('.');
  return labels.slice(SHARED.test(labels.at(-2) ?? '') ? -3 : -2).join('.');
}
