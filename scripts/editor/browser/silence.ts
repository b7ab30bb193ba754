import type { Sentence, Value } from '../api.ts';
import { sayAloud } from './say-aloud.ts';
import { askFor, dialogField } from './dialog.ts';
import { button, newElement } from './element.ts';
import { isList } from './places.ts';
import type { Work } from './work.ts';

const ACCEPTS = 'accepts';

/** A way to say that what a hint is about is to stay, and why. Faults have none, nor hints that must be done. */
export function silenceButton(work: Work, { weight, hint, fault }: Sentence): HTMLButtonElement | undefined {
  if (weight === 'fault' || !hint || !work.maySilence.has(hint)) return undefined;
  return button('Det ska stå så', () => void silence(work, hint, fault), {
    name: `: ${fault}`,
    look: 'button-quiet small-button',
  });
}

async function silence(work: Work, hint: string, fault: string): Promise<void> {
  const given = await askFor('Det ska stå så', 'Tysta tipset', [
    newElement('p', {}, `Tipset: ${fault}.`),
    dialogField('reason', 'Varför', { about: 'En mening, så att nästa redaktör förstår.', isLong: true }),
  ]);
  if (!given) return;
  // Of several of the same sort only the one with these words.
  const words = /”([^”]{1,120})”/.exec(fault)?.[1];
  const before = work.valueAt([ACCEPTS]);
  const one: Value = { hint, ...(words && { words }), reason: String(given.get('reason')).trim() };
  work.set([ACCEPTS], [...(isList(before) ? before : []), one]);
  work.tell('redraw');
  sayAloud('Tipset är tystat. Skälet står i texten, under Sällan.');
}

/** The hints that the form of a file lets an editor silence: what its field can hold. */
export function silenceable(fields: readonly { key: string; control: object }[]): ReadonlySet<string> {
  const found = fields.find(({ key }) => key === ACCEPTS)?.control as
    { of?: { fields?: { key: string; control: { choices?: { id: string }[] } }[] } } | undefined;
  const choices = found?.of?.fields?.find(({ key }) => key === 'hint')?.control.choices ?? [];
  return new Set(choices.map(({ id }) => id));
}
