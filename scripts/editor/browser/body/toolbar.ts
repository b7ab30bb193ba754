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

/** The buttons over the text. One stop for the Tab key, arrows between them (the pattern that ARIA has for toolbars). */
export function drawToolbar(area: HTMLTextAreaElement): HTMLElement {
  const components = Object.keys(COMPONENTS).map((name): Tool => [
    wordsFor(name).name,
    () => void askComponent(area, name),
    wordsFor(name).about,
  ]);
  const buttons = [...TOOLS, ...components].map(([words, act, about], index) =>
    button(words, () => act(area), { title: about, tabindex: index === 0 ? '0' : '-1' }),
  );
  const go = (index: number) => {
    const next = buttons[(index + buttons.length) % buttons.length]!;
    for (const each of buttons) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  };
  const onkeydown = (event: Event) => {
    const { key } = event as KeyboardEvent;
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: buttons.length - 1 }[key];
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
