import { escape } from '../escape.ts';
import { frameQuery, looks, WIDTHS, type Look, type Shown } from './look.ts';

/** The file beside the page that a frame shows; its query says how. */
export const FRAME_FILE = 'brev.html';

/** The mail in a frame for each width and colour asked for. What is wider than the window is scrolled in its own box. */
export function framesHtml(shown: Shown): string {
  return `<div class="frames">${looks(shown).map(frame).join('\n')}</div>`;
}

function frame(look: Look): string {
  const name = `${look.width} bildpunkter, ${look.colours === 'dark' ? 'mörkt' : 'ljust'}`;
  return `<figure><figcaption>${name}</figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="Ram: ${name}"><iframe title="Brevet: ${name}" width="${look.width}" sandbox loading="lazy" src="${FRAME_FILE}?${escape(frameQuery(look))}"></iframe></div></figure>`;
}

/** The choices, as a form that the browser sends by itself. */
export function lookForm({ widths, colours, images, styles }: Shown): string {
  const width = widths.length === 1 ? String(widths[0]) : 'alla';
  const colour = colours.length === 1 ? (colours[0] === 'dark' ? 'morkt' : 'ljust') : 'alla';
  return `<form action="#mejlet">
${choice('Bredd', 'bredd', width, [['alla', 'alla'], ...WIDTHS.map((each) => [String(each), String(each)] as const)])}
${choice('Färger', 'farger', colour, [
  ['alla', 'båda'],
  ['ljust', 'ljust'],
  ['morkt', 'mörkt'],
])}
${choice('Bilder', 'bilder', images ? 'med' : 'utan', [
  ['med', 'med'],
  ['utan', 'utan'],
])}
${choice('Stilar', 'stilar', styles ? 'med' : 'utan', [
  ['med', 'med'],
  ['utan', 'utan'],
])}
<button>Visa</button>
</form>
${styles ? '' : '<p>Utan stilar visas brevet ljust, också i de mörka ramarna: färgerna för mörkt ligger i stilarna.</p>'}`;
}

function choice(
  legend: string,
  name: string,
  chosen: string,
  options: readonly (readonly [value: string, words: string])[],
): string {
  const radio = ([value, words]: readonly [string, string]) =>
    `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}> ${words}</label>`;
  return `<fieldset><legend>${legend}</legend>${options.map(radio).join(' ')}</fieldset>`;
}
