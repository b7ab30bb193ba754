import { ended } from '../../../src/model/problem.ts';
import { goToLine } from './body/insert.ts';
import { grow, growsAtFirst } from './controls/line.ts';
import { button, newElement } from './element.ts';
import type { Work } from './work.ts';

/** The whole file as text, for what no form can ask for; with what the check says and the way to each line. */
export function drawRawText(work: Work, again: () => void): HTMLElement {
  const area = newElement('textarea', {
    id: 'filens-text',
    class: 'grows raw-text',
    rows: 20,
    spellcheck: 'false',
    'aria-describedby': 'filens-text-om',
    oninput: () => {
      grow(area);
      work.write('raw', area.value);
      back.hidden = work.changes().length > 0;
    },
  });
  area.value = work.raw ?? '';
  growsAtFirst(area);
  const told = newElement('div', { class: 'raw-told' });
  const tell = () =>
    told.replaceChildren(
      ...work.problems.map(({ weight, line, field, fault, remedy }) =>
        newElement(
          'p',
          { class: weight },
          `${weight === 'fault' ? 'Fel' : 'Tips'} på rad ${line}, ${field}: ${fault} – ${ended(remedy)} `,
          button('Gå till raden', () => goToLine(area, line), {
            name: String(line),
            look: 'button-quiet small-button',
          }),
        ),
      ),
    );
  work.on('judged', () => area.isConnected && tell());
  tell();
  const back = newElement(
    'p',
    {},
    button('Till formuläret', () => {
      work.raw = undefined;
      again();
      work.tell('judged');
    }),
  );
  back.hidden = work.changes().length > 0;
  const isOnlyWay = work.file.shape === 'text';
  return newElement(
    'div',
    { class: 'field', 'data-label': 'Filens text' },
    newElement('label', { for: 'filens-text' }, 'Filens text'),
    newElement(
      'p',
      { class: 'hint', id: 'filens-text-om' },
      isOnlyWay
        ? 'Fälten i filen går inte att läsa. Rätta texten här, så kommer formuläret när du har sparat.'
        : 'Hela filen, så som den står på datorn. När du har sparat kommer formuläret tillbaka.',
    ),
    told,
    area,
    isOnlyWay ? undefined : back,
  );
}
