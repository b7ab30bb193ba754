import { button, newElement } from './element.ts';
import { tellApart, type Piece } from './told-apart.ts';

/** The two texts of a file: as it is here, and the other; undefined when it is gone there. */
interface BothTexts {
  mine?: string;
  theirs?: string;
}

/** What the editor chose when the file had been changed by somebody else. */
export interface TextChoice {
  /** The whole text to save; undefined to take the other one as it is. */
  text: string | undefined;
}

/**
 * Both texts side by side, with the words that differ marked by more than colour, and three ways out: mine, theirs, or a
 * text that the editor makes of both. Where the other is gone, mine alone and two ways out.
 */
export function drawTwoTexts({ mine = '', theirs }: BothTexts, choose: (choice: TextChoice) => void): HTMLElement {
  const apart = tellApart(mine, theirs ?? '');
  const area = newElement('textarea', { class: 'grows body-text', rows: 20, id: 'ihop', spellcheck: 'true' });
  area.value = mine;
  const together = newElement(
    'div',
    { class: 'stack', hidden: true },
    newElement('label', { for: 'ihop' }, 'Skriv ihop dem till en text'),
    newElement('p', { class: 'hint' }, 'Här står hela filen med ditt. Ta in det du vill ha från den andra.'),
    area,
    newElement(
      'p',
      {},
      button('Spara den här texten', () => choose({ text: area.value }), { look: '' }),
    ),
  );
  const heading = newElement(
    'h2',
    { tabindex: -1 },
    theirs === undefined ? 'Filen är borttagen eller har bytt namn' : 'Någon annan har ändrat filen',
  );
  return newElement(
    'section',
    { class: 'two-texts stack' },
    heading,
    newElement(
      'p',
      {},
      theirs === undefined
        ? 'Den finns inte kvar där den låg när du började skriva. Inget av ditt är borta: välj om din text ska läggas tillbaka.'
        : 'Filen ändrades medan du skrev. Inget är borta: här är båda texterna. Ord som skiljer är understrukna och står inom ⟦ ⟧.',
    ),
    newElement(
      'p',
      { class: 'ways' },
      button('Behåll min text', () => choose({ text: mine }), { look: '' }),
      button(theirs === undefined ? 'Låt den vara borttagen' : 'Ta den andra texten', () =>
        choose({ text: undefined }),
      ),
      theirs !== undefined &&
        button('Skriv ihop dem', () => {
          together.hidden = false;
          area.focus();
        }),
    ),
    together,
    newElement(
      'div',
      { class: 'both' },
      theirs === undefined
        ? textBeside('Din text', [{ text: mine, isOther: false }], true)
        : textBeside('Din text', apart.mine),
      theirs !== undefined && textBeside('Den andra texten', apart.theirs),
    ),
  );
}

/** One text of two, under its name. @param isWhole nothing of it is folded, where there is no other to hold it against */
export const textBeside = (name: string, pieces: readonly Piece[], isWhole = false): HTMLElement =>
  newElement(
    'section',
    { 'aria-label': name },
    newElement('h3', {}, name),
    newElement(
      'pre',
      { tabindex: 0, 'aria-label': name },
      pieces.map(({ text: words, isOther }) =>
        isOther ? newElement('mark', {}, words) : isWhole ? words : folded(words),
      ),
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
