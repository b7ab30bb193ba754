import type { Clash, ClashChoice, TakenIn } from '../submit-api.ts';
import { tellDesk } from './call-desk.ts';
import { button, newElement } from './element.ts';
import { drawTwoTexts } from './two-texts.ts';

/**
 * Fetches what others have done. Each text that both have changed is shown as two until the editor has chosen; only then is
 * anything written.
 * @param room where the texts are shown meanwhile
 * @returns what came, for the page
 */
export async function takeInOthers(room: HTMLElement): Promise<HTMLElement> {
  const choices = new Map<string, ClashChoice>();
  for (;;) {
    const taken = await tellDesk<TakenIn>('submit/take-in', { choices: [...choices.values()] });
    const [clash] = taken.clashes;
    if (!clash) return came(taken);
    choices.set(clash.path, await chosen(room, clash, taken.clashes.length));
  }
}

function chosen(room: HTMLElement, clash: Clash, left: number): Promise<ClashChoice> {
  const { path, title, seen } = clash;
  return new Promise((resolve) => {
    const take = (choice: Omit<ClashChoice, 'path' | 'seen'>) => resolve({ path, seen, ...choice });
    const words = left === 1 ? 'Ni har ändrat samma text.' : `Ni har ändrat samma ${left} texter. Här är den första.`;
    const view = clash.isText
      ? drawTwoTexts(withTexts(clash), ({ text }) =>
          take(
            text === undefined ? { take: 'theirs' } : text === clash.mine ? { take: 'mine' } : { take: 'text', text },
          ),
        )
      : newElement(
          'section',
          { class: 'stack' },
          newElement('h2', { tabindex: -1 }, 'Ni har bytt samma fil'),
          newElement(
            'p',
            { class: 'ways' },
            button('Behåll min', () => take({ take: 'mine' }), { look: '' }),
            button('Ta den andra', () => take({ take: 'theirs' })),
          ),
        );
    room.replaceChildren(
      newElement('p', { class: 'banner' }, `${words} ${title} (${path}). Inget är hämtat än.`),
      view,
    );
    view.querySelector<HTMLElement>('h2')!.focus();
  });
}

const withTexts = ({ mine, theirs }: Clash) => ({
  ...(mine !== undefined && { mine }),
  ...(theirs !== undefined && { theirs }),
});

function came({ came: lines, isProgramNew }: TakenIn): HTMLElement {
  const heading = lines.length === 0 && !isProgramNew ? 'Du har redan det senaste' : 'Hämtat';
  return newElement(
    'div',
    { class: 'banner' },
    newElement('h2', { tabindex: -1 }, heading),
    isProgramNew && newElement('p', {}, 'Portalens program är också nytt. Starta om npm run dev.'),
    lines.length > 0 &&
      newElement(
        'ul',
        {},
        lines.map((line) => newElement('li', {}, line)),
      ),
  );
}
