import { button, newElement } from './element.ts';
import { sayAloud } from './say-aloud.ts';

/** Puts back what was just taken away, and goes to it. */
export type PutBack = () => void;

let latest: PutBack | undefined;

/** Where what was taken away last is told of, with the way to have it back: at the foot of the form, by how it stands. */
export const takenAway = newElement('p', { class: 'taken-away', hidden: true });

/** Tells that something is gone and offers it back, also by Ctrl-Z, until something else is taken away or it is saved. */
export function offerBack(name: string, putBack: PutBack): void {
  const words = `${name} är borttagen.`;
  latest = () => {
    forgetTaken();
    putBack();
    sayAloud(`${name} är tillbaka.`);
  };
  takenAway.replaceChildren(`${words} `, button('Ångra', latest, { name: `borttagningen av ${name}` }));
  takenAway.hidden = false;
  sayAloud(`${words} Tryck Ctrl-Z för att ångra.`);
}

/** There is nothing to put back any more. */
export function forgetTaken(): void {
  latest = undefined;
  takenAway.hidden = true;
}

/** In a field with text Ctrl-Z is the field's own. @returns whether something was put back */
export function putBackLatest(): boolean {
  const field = document.activeElement;
  const isInText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
  if (!latest || isInText) return false;
  latest();
  return true;
}
