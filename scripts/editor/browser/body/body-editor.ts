import type { HintKind } from '../../../../src/model/hint-kinds.ts';
import { ended } from '../../../../src/model/problem.ts';
import type { Sentence } from '../../api.ts';
import { grow, growsAtFirst } from '../controls/line.ts';
import { button, newElement } from '../element.ts';
import { formFault } from '../form-words.ts';
import type { Work } from '../work.ts';
import { goOnWithList, goToLine } from './insert.ts';
import { pasteAsMarkdown } from './paste.ts';
import { drawToolbar } from './toolbar.ts';

/** The text of an article: a field to write in, buttons for what it may hold, and what the check says with the way to its line. */
export function drawBody(work: Work): HTMLElement {
  const lead = leadOf(work.body);
  const area = newElement('textarea', {
    id: 'brodtext',
    class: 'grows body-text',
    rows: 12,
    spellcheck: 'true',
    'aria-describedby': 'brodtext-om brodtext-fel',
    oninput: () => {
      grow(area);
      work.write('body', lead + area.value);
    },
    onkeydown: (event) => {
      const { key, shiftKey, isComposing } = event as KeyboardEvent;
      if (key === 'Enter' && !shiftKey && !isComposing && goOnWithList(area)) event.preventDefault();
    },
  });
  area.value = work.body.slice(lead.length);
  growsAtFirst(area);
  const pasted = newElement('div', { class: 'hint', hidden: true });
  pasteAsMarkdown(area, pasted);
  return newElement(
    'div',
    { class: 'field', 'data-body': true },
    newElement('label', { for: 'brodtext' }, 'Brödtext'),
    newElement(
      'p',
      { class: 'hint', id: 'brodtext-om' },
      'En tom rad mellan stycken. Knapparna sätter in rubriker, listor, länkar och rutor. Det du klistrar in från Word och Excel behåller tabeller, listor, fetstil och länkar; Ctrl+Skift+V klistrar in bara orden.',
    ),
    newElement('div', { class: 'told', id: 'brodtext-fel' }),
    pasted,
    drawToolbar(area),
    area,
  );
}

/** A sentence of the check about the text, with a button that goes to its line. */
export function bodySentence(work: Work, sentence: Sentence): HTMLElement {
  const { weight, line, field, hint, matches = [] } = sentence;
  const { fault, remedy } = formFault(sentence);
  const row = lineInBody(work, line);
  const waits = hint === ('utkast' satisfies HintKind) ? WAITS : 'Tips';
  return newElement(
    'p',
    { class: weight },
    `${weight === 'fault' ? 'Fel' : waits}, rad ${row} i brödtexten: ${fault} – ${ended(remedy)} `,
    matches.length > 1 || (matches.length > 0 && field.includes(', tecken '))
      ? matches.flatMap((match, index) => [wayTo(work, sentence, `Gå till ${match}`, index), ' '])
      : wayTo(work, sentence, 'Gå till raden'),
  );
}

const wayTo = (work: Work, sentence: Sentence, words: string, index?: number) =>
  button(words, () => goToRow(work, sentence, index), {
    name: String(lineInBody(work, sentence.line)),
    look: 'button-quiet small-button',
  });

/** What stops nothing while the text is a draft. */
export const WAITS = 'Blir ett fel när texten publiceras';

/** Chooses what a sentence is about. @param index of several in a line, which */
export function goToRow(work: Work, { line, matches = [] }: Pick<Sentence, 'line' | 'matches'>, index = 0): void {
  const match = matches[index];
  const nth = matches.slice(0, index).filter((each) => each === match).length;
  goToLine(document.getElementById('brodtext') as HTMLTextAreaElement, lineInBody(work, line), match, nth);
}

/** The empty lines between the head and the text stay in the file and are not shown. */
const leadOf = (body: string) => /^\n*/.exec(body)![0];

/** Lines of the file are counted from its first; in the field they are counted from the text's own. */
export function lineInBody({ text, body }: Work, line: number): number {
  const head = text.slice(0, text.length - body.length + leadOf(body).length).split('\n').length - 1;
  return Math.max(1, line - head);
}
