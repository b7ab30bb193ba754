import { EDITOR_ADDRESS, type OpenFile } from '../api.ts';
import type { RemovedText, TextVersion } from '../submit-api.ts';
import { askDesk, tellDesk } from './call-desk.ts';
import { button, newElement } from './element.ts';
import { wordsOf } from './fault-words.ts';
import { nameThePage } from './title.ts';
import { tellApart } from './told-apart.ts';
import { textBeside } from './two-texts.ts';
import { dayInWords } from './waiting-cases.ts';

/** ”Ångra”: the earlier versions of a text, or the texts that have been removed. */
const main = document.querySelector('main')!;
const path = new URLSearchParams(location.search).get('path');
const room = newElement('div', { class: 'stack' });
main.append(room);

async function versions(file: string): Promise<Node[]> {
  const [now, all] = await Promise.all([
    askDesk<OpenFile>('file', { path: file }).catch(() => undefined),
    askDesk<TextVersion[]>('versions', { path: file }),
  ]);
  nameThePage(`Tidigare versioner: ${now?.title ?? file}`);
  if (all.length === 0)
    return [newElement('p', {}, 'Texten har inte skickats in, så det finns inga tidigare versioner.'), back(file)];
  const shown = newElement('div', { class: 'stack' });
  const show = (version: TextVersion) => showVersion(shown, file, now, version);
  return [
    newElement(
      'p',
      {},
      'Välj en version för att se vad som skiljer den från texten som den är nu. Inget ändras av att titta.',
    ),
    newElement(
      'ul',
      { class: 'plain cases' },
      all.map((version) => versionRow(version, show)),
    ),
    shown,
    back(file),
  ];
}

const back = (file: string) => newElement('p', {}, newElement('a', { href: formOf(file) }, 'Till formuläret'));
const formOf = (file: string) => `${EDITOR_ADDRESS}?path=${encodeURIComponent(file)}`;

function versionRow(version: TextVersion, show: (version: TextVersion) => void): HTMLElement {
  const { day, sentence, isRemoval, isOnTheWay } = version;
  return newElement(
    'li',
    {},
    newElement('strong', {}, sentence),
    newElement(
      'span',
      { class: 'hint' },
      [dayInWords(day), isOnTheWay && 'inskickad, väntar på att någon godkänner'].filter(Boolean).join(' · '),
    ),
    isRemoval
      ? newElement('span', {}, 'Texten togs bort.')
      : newElement(
          'p',
          {},
          button('Visa', () => show(version), { name: `versionen ”${sentence}”, ${dayInWords(day)}` }),
        ),
  );
}

async function showVersion(
  shown: HTMLElement,
  file: string,
  now: OpenFile | undefined,
  { id, day, sentence }: TextVersion,
): Promise<void> {
  try {
    const { text } = await askDesk<{ text: string }>('versions/text', { id });
    const then = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    const apart = tellApart(then, now?.text ?? '');
    const heading = newElement('h2', { tabindex: -1 }, `${sentence}, ${dayInWords(day)}`);
    const isSame = then === now?.text;
    shown.replaceChildren(
      heading,
      newElement(
        'p',
        {},
        isSame
          ? 'Så är texten nu.'
          : now
            ? 'Ord som skiljer är understrukna och står inom ⟦ ⟧.'
            : 'Texten finns inte längre bland filerna.',
      ),
      !isSame
        ? newElement(
            'p',
            {},
            button('Ta tillbaka den här versionen', () => void takeBack(shown, file, now, then), { look: '' }),
          )
        : '',
      newElement(
        'div',
        { class: 'both' },
        ...(now && !isSame
          ? [textBeside('Den här versionen', apart.mine), textBeside('Texten nu', apart.theirs)]
          : [textBeside('Den här versionen', [{ text: then, isOther: false }], true)]),
      ),
    );
    heading.focus();
  } catch (error) {
    tell(shown, 'Det gick inte', wordsOf(error));
  }
}

/** Written as a change like any other, and only on the text that was looked at. */
async function takeBack(shown: HTMLElement, file: string, now: OpenFile | undefined, text: string): Promise<void> {
  try {
    await tellDesk('save', { path: file, hash: now?.hash ?? '', changes: [{ do: 'text', text }] });
    tell(shown, 'Versionen är tillbaka', 'Det är en ändring som allt annat: läs igenom den och skicka in.', [
      newElement('a', { href: formOf(file) }, 'Till formuläret'),
      newElement('a', { href: `${EDITOR_ADDRESS}skicka-in/` }, 'Skicka in'),
    ]);
  } catch (error) {
    tell(shown, 'Det gick inte', wordsOf(error));
  }
}

function tell(shown: HTMLElement, heading: string, words: string, ways: readonly Node[] = []): void {
  const told = newElement('h2', { tabindex: -1 }, heading);
  shown.replaceChildren(
    newElement(
      'div',
      { class: 'banner' },
      told,
      newElement('p', {}, words),
      ways.length > 0 && newElement('p', { class: 'ways' }, [...ways]),
    ),
  );
  told.focus();
}

async function removed(): Promise<Node[]> {
  nameThePage('Borttagna texter');
  const all = await askDesk<RemovedText[]>('versions/removed');
  if (all.length === 0) return [newElement('p', {}, 'Ingen text är borttagen.')];
  return [
    newElement('p', {}, 'Texter som har tagits bort. Historiken har dem kvar.'),
    newElement(
      'ul',
      { class: 'plain cases' },
      all.map(({ path: file, title, day, sentence }) =>
        newElement(
          'li',
          {},
          newElement('a', { href: `?path=${encodeURIComponent(file)}` }, title),
          newElement('span', { class: 'hint' }, [file, day && dayInWords(day), sentence].filter(Boolean).join(' · ')),
        ),
      ),
    ),
  ];
}

try {
  room.append(...(path ? await versions(path) : await removed()));
} catch (error) {
  room.append(newElement('p', { class: 'banner', role: 'alert' }, wordsOf(error)));
}
