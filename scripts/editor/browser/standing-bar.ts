import { button, newElement } from './element.ts';
import type { Keeping } from './keeping.ts';
import { takenAway } from './taken-away.ts';

/** More names than this are not read. */
const SHOWN = 4;

/** What the editor is told of how it stands, and the button that saves. Always in sight, at the foot of the form. */
export class StandingBar {
  readonly element: HTMLElement;
  private readonly words = newElement('p', { class: 'standing', role: 'status' });
  private readonly count = newElement('p', { class: 'left' });
  private readonly undo: HTMLButtonElement;

  constructor(act: { save: () => void; undo: () => void }) {
    this.undo = button('Ångra det osparade', act.undo, { look: 'button-quiet small-button' });
    this.element = newElement(
      'div',
      { class: 'bar' },
      newElement('div', { class: 'bar-words' }, this.words, this.count, takenAway),
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
   * @param isChecking the check has been asked what is left and has not answered
   */
  show(standing: Keeping, left: readonly string[], isChecking: boolean): void {
    const said = wordsFor(standing);
    if (this.words.textContent !== said) this.words.textContent = said;
    this.words.toggleAttribute('data-alarm', standing.is === 'stopped' || standing.is === 'refused');
    this.undo.hidden = standing.is === 'saved' || standing.is === 'saving';
    const [some, more] = [left.slice(0, SHOWN), left.length - SHOWN];
    const remaining = some.length === 0 ? '' : `Kvar: ${some.join(', ')}${more > 0 ? ` och ${more} till` : ''}.`;
    this.count.textContent = isChecking && standing.is === 'saved' ? 'Kontrollerar …' : remaining;
  }
}

const OTHER = 'Filen har ändrats på annat håll under tiden. När du sparar läggs det ihop.';

export const clockOf = (at: Date) => at.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' });

function wordsFor(standing: Keeping): string {
  switch (standing.is) {
    case 'saved':
      if (!standing.at) return 'Inget är ändrat.';
      return `Sparat kl. ${clockOf(standing.at)} på din dator${standing.isJoined ? ', ihop med det som du i en annan flik, eller någon annan, hade ändrat' : ''}.`;
    case 'unsaved':
      return 'Skriver …';
    case 'kept':
      return `Ditt utkast är sparat kl. ${clockOf(standing.at)}. ${standing.isFileOther ? OTHER : 'Filen är inte ändrad än.'}`;
    case 'saving':
      return 'Sparar …';
    case 'stopped':
      return 'Portalen på din dator har stannat. Starta den igen på samma sätt som när du började (npm run dev). Det du skrev finns kvar i den här fliken.';
    case 'refused':
      return standing.words;
  }
}
