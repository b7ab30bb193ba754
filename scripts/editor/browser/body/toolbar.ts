import { COMPONENTS } from '../../../../src/model/components.ts';
import { button, newElement } from '../element.ts';
import { askComponent } from './ask-component.ts';
import { askOuterLink, askOwnLink } from './ask-link.ts';
import { askTable } from './ask-table.ts';
import { wordsFor } from './component-words.ts';
import { beginLines, insertBlock, surround } from './insert.ts';

type Tool = readonly [words: string, act: (area: HTMLTextAreaElement) => void, about: string];

const TOOLS: readonly Tool[] = [
  ['Rubrik', (area) => beginLines(area, () => '## ', 'Rubrik'), 'Gör raden till en rubrik'],
  ['Underrubrik', (area) => beginLines(area, () => '### ', 'Underrubrik'), 'Gör raden till en rubrik under rubriken'],
  ['Fet', (area) => surround(area, '**', '**', 'viktigt'), 'Fetstil'],
  ['Lista', (area) => beginLines(area, () => '- ', 'En sak'), 'Gör raderna till en lista'],
  ['Numrerad lista', (area) => beginLines(area, (index) => `${index + 1}. `, 'Gör så här'), 'Gör raderna till steg'],
  ['Citat', (area) => beginLines(area, () => '> ', 'Citatet'), 'Gör raderna till ett citat'],
  ['Länk i portalen', (area) => void askOwnLink(area), 'Sök upp en text, lag, kontaktväg eller ett ord att länka till'],
  ['Länk ut', (area) => void askOuterLink(area), 'Länka till en annan webbplats'],
  ['Tabell', (area) => void askTable(area), 'Infoga en tabell'],
  ['Linje', (area) => insertBlock(area, '---'), 'Ett streck mellan två delar'],
];

/** So many stand there at once; the others are behind one more, or the text itself would be out of sight. */
const FIRST = 8;

/** The buttons over the text. One stop for the Tab key, arrows between them (the pattern that ARIA has for toolbars). */
export function drawToolbar(area: HTMLTextAreaElement): HTMLElement {
  const components = Object.keys(COMPONENTS).map((name): Tool => [
    wordsFor(name).name,
    () => void askComponent(area, name),
    wordsFor(name).about,
  ]);
  const all = [...TOOLS, ...components].map(([words, act, about]) =>
    button(words, () => act(area), { title: about, tabindex: '-1' }),
  );
  const rest = all.slice(FIRST);
  const more = button('Fler', () => unfold(rest.every(({ hidden }) => hidden)), {
    tabindex: '-1',
    'aria-expanded': 'false',
  });
  const buttons = [...all.slice(0, FIRST), more, ...rest];
  const unfold = (isOpen: boolean) => {
    for (const each of rest) each.hidden = !isOpen;
    more.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) go(shown().indexOf(more) + 1);
  };
  const shown = () => buttons.filter(({ hidden }) => !hidden);
  const go = (index: number) => {
    const next = shown().at(index % shown().length)!;
    for (const each of buttons) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  };
  for (const each of rest) each.hidden = true;
  buttons[0]!.tabIndex = 0;
  const onkeydown = (event: Event) => {
    const { key } = event as KeyboardEvent;
    const now = shown().indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: shown().length - 1 }[key];
    if (to === undefined || now < 0) return;
    event.preventDefault();
    go(to);
  };
  return newElement(
    'div',
    { class: 'toolbar', role: 'toolbar', 'aria-label': 'Infoga i texten', 'aria-controls': area.id, onkeydown },
    buttons,
  );
}
