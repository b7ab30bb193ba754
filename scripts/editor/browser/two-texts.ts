import type { Conflict } from '../api.ts';
import { button, make } from './element.ts';
import { tellApart, type Piece } from './told-apart.ts';

/** What the editor chose when the file had been changed by somebody else. */
export interface Choice {
  /** The whole text to save; undefined to take the other one as it is. */
  text: string | undefined;
}

/**
 * Both texts side by side, with the words that differ marked by more than colour, and three ways out: mine, theirs, or a
 * text that the editor makes of both.
 */
export function drawTwoTexts({ mine = '', theirs }: Conflict, choose: (choice: Choice) => void): HTMLElement {
  const apart = tellApart(mine, theirs ?? '');
  const area = make('textarea', { class: 'grows body-text', rows: 20, id: 'ihop', spellcheck: 'true' });
  area.value = mine;
  const together = make(
    'div',
    { class: 'stack', hidden: true },
    make('label', { for: 'ihop' }, 'Skriv ihop dem till en text'),
    make('p', { class: 'hint' }, 'Här står hela filen med ditt. Ta in det du vill ha från den andra.'),
    area,
    make(
      'p',
      {},
      button('Spara den här texten', () => choose({ text: area.value }), { look: '' }),
    ),
  );
  const heading = make(
    'h2',
    { tabindex: -1 },
    theirs === undefined ? 'Filen är borttagen' : 'Någon annan har ändrat filen',
  );
  return make(
    'section',
    { class: 'two-texts stack' },
    heading,
    make(
      'p',
      {},
      theirs === undefined
        ? 'Filen har tagits bort medan du skrev. Inget av ditt är borta.'
        : 'Filen ändrades medan du skrev. Inget är borta: här är båda texterna. Ord som skiljer är understrukna och står inom ⟦ ⟧.',
    ),
    make(
      'p',
      { class: 'ways' },
      button('Behåll min text', () => choose({ text: mine }), { look: '' }),
      button(theirs === undefined ? 'Låt den vara borttagen' : 'Ta den andra texten', () =>
        choose({ text: undefined }),
      ),
      button('Skriv ihop dem', () => {
        together.hidden = false;
        area.focus();
      }),
    ),
    together,
    make(
      'div',
      { class: 'both' },
      text('Din text', apart.mine),
      theirs !== undefined && text('Den andra texten', apart.theirs),
    ),
  );
}

const text = (name: string, pieces: readonly Piece[]) =>
  make(
    'section',
    { 'aria-label': name },
    make('h3', {}, name),
    make(
      'pre',
      { tabindex: 0, 'aria-label': name },
      pieces.map(({ text: words, isOther }) => (isOther ? make('mark', {}, words) : folded(words))),
    ),
  );

const NEAR = 3;

/** Of a long piece that both have only the lines next to what differs are shown. */
function folded(words: string): string {
  const lines = words.split('\n');
  if (lines.length <= 2 * NEAR + 2) return words;
  const between = lines.length - 2 * NEAR;
  return [...lines.slice(0, NEAR), `… ${between} rader är lika …`, ...lines.slice(-NEAR)].join('\n');
}
