import { button, newElement } from './element.ts';
import type { Keeper } from './keeper.ts';
import type { Keeping } from './keeping.ts';
import { takenAway } from './taken-away.ts';

/** More names than this are not read. */
const SHOWN = 4;

/** What the editor is told of how it stands, and the button that saves. Always in sight, at the foot of the form. */
export class StandingBar {
  readonly element: HTMLElement;
  private readonly words = newElement('p', { class: 'standing', role: 'status' });
  private readonly refused = newElement('p', { class: 'standing', role: 'alert', 'data-alarm': true });
  private readonly count = newElement('p', { class: 'left' });
  private readonly undo: HTMLButtonElement;

  constructor(act: { save: () => void; undo: () => void }) {
    this.undo = button('Ångra det osparade', act.undo, { look: 'button-quiet small-button' });
    this.element = newElement(
      'div',
      { class: 'bar' },
      newElement('div', { class: 'bar-words' }, this.refused, this.words, this.count, takenAway),
      newElement(
        'div',
        { class: 'bar-ways' },
        newElement('a', { class: 'button button-quiet see-page', href: '#sidan' }, 'Se sidan'),
        button('Spara', act.save, { look: 'save', 'aria-keyshortcuts': 'Control+S' }),
        this.undo,
      ),
    );
    new ResizeObserver(() => this.measure()).observe(this.element);
  }

  /** Tells the styles how high it is, so that what is focused is never under it. */
  private measure(): void {
    document.documentElement.style.setProperty('--bar-height', `${this.element.offsetHeight}px`);
  }

  /**
   * @param left the fields that are left to fill in or to mend
   */
  show(keeper: Pick<Keeper, 'standing' | 'refused' | 'isLoose' | 'isChecking'>, left: readonly string[]): void {
    const { standing, isChecking } = keeper;
    say(this.refused, refusals(keeper));
    // Where there is no draft, nothing is being kept.
    say(this.words, keeper.refused.has('draft') && standing.is === 'unsaved' ? '' : wordsFor(standing));
    this.words.toggleAttribute('data-alarm', standing.is === 'stopped');
    this.undo.hidden = standing.is === 'saved' || standing.is === 'saving';
    const [some, more] = [left.slice(0, SHOWN), left.length - SHOWN];
    const remaining = some.length === 0 ? '' : `Kvar: ${some.join(', ')}${more > 0 ? ` och ${more} till` : ''}.`;
    this.count.textContent = isChecking && standing.is === 'saved' ? 'Kontrollerar …' : remaining;
  }
}

function say(room: HTMLElement, words: string): void {
  if (room.textContent !== words) room.textContent = words;
  room.hidden = words === '';
}

const COPY =
  'Kopiera det du har skrivit till ett annat program innan du stänger sidan: det finns bara i den här fliken.';

/** What the desk said no to stays until it is dealt with, whatever else is told meanwhile. */
function refusals({ refused, isLoose }: Pick<Keeper, 'refused' | 'isLoose'>): string {
  const words = new Set(refused.values());
  return [...words, ...(refused.has('draft') && isLoose ? [COPY] : [])].join(' ');
}

const OTHER = 'Filen har ändrats på annat håll under tiden. När du sparar läggs det ihop.';

export const clockOf = (at: Date) => at.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' });

function wordsFor(standing: Keeping): string {
  switch (standing.is) {
    case 'saved':
      if (!standing.at) return 'Inget är ändrat.';
      return `Sparat kl. ${clockOf(standing.at)} på din dator.${standing.isJoined ? ' Det som ändrats i en annan flik eller av någon annan är också med.' : ''}`;
    case 'unsaved':
      return 'Skriver …';
    case 'kept':
      return `Ditt utkast är sparat kl. ${clockOf(standing.at)}. ${standing.isFileOther ? OTHER : 'Filen är inte ändrad än.'}`;
    case 'saving':
      return 'Sparar …';
    case 'stopped':
      return 'Portalen på din dator har stannat. Starta den igen på samma sätt som när du började (npm run dev). Det du skrev finns kvar i den här fliken.';
  }
}
