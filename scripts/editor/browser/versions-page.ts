import { EDITOR_ADDRESS, type OpenFile } from '../api.ts';
import type { RemovedText, TextVersion } from '../submit-api.ts';
import { ask, send } from './call-desk.ts';
import { button, make } from './element.ts';
import { wordsOf } from './fault-words.ts';
import { nameThePage } from './title.ts';
import { tellApart, type Piece } from './told-apart.ts';
import { dayInWords } from './waiting-cases.ts';

/** ”Ångra”: the earlier versions of a text, or the texts that have been removed. */
const main = document.querySelector('main')!;
const path = new URLSearchParams(location.search).get('path');
const room = make('div', { class: 'stack' });
main.append(room);

async function versions(file: string): Promise<Node[]> {
  const [now, all] = await Promise.all([
    ask<OpenFile>('file', { path: file }).catch(() => undefined),
    ask<TextVersion[]>('versions', { path: file }),
  ]);
  nameThePage(`Tidigare versioner: ${now?.title ?? file}`);
  if (all.length === 0)
    return [make('p', {}, 'Texten har inte skickats in, så det finns inga tidigare versioner.'), back(file)];
  const shown = make('div', { class: 'stack' });
  const show = (version: TextVersion) => showVersion(shown, file, now, version);
  return [
    make(
      'p',
      {},
      'Välj en version för att se vad som skiljer den från texten som den är nu. Inget ändras av att titta.',
    ),
    make(
      'ul',
      { class: 'plain cases' },
      all.map((version) => versionRow(version, show)),
    ),
    shown,
    back(file),
  ];
}

const back = (file: string) => make('p', {}, make('a', { href: formOf(file) }, 'Till formuläret'));
const formOf = (file: string) => `${EDITOR_ADDRESS}?path=${encodeURIComponent(file)}`;

function versionRow(version: TextVersion, show: (version: TextVersion) => void): HTMLElement {
  const { day, sentence, isRemoval, isOnTheWay } = version;
  return make(
    'li',
    {},
    make('strong', {}, sentence),
    make(
      'span',
      { class: 'hint' },
      [dayInWords(day), isOnTheWay && 'inskickad, väntar på att någon godkänner'].filter(Boolean).join(' · '),
    ),
    isRemoval
      ? make('span', {}, 'Texten togs bort.')
      : make(
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
    const { text } = await ask<{ text: string }>('versions/text', { id });
    const then = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    const apart = tellApart(then, now?.text ?? '');
    const heading = make('h2', { tabindex: -1 }, `${sentence}, ${dayInWords(day)}`);
    const isSame = then === now?.text;
    shown.replaceChildren(
      heading,
      make(
        'p',
        {},
        isSame
          ? 'Så är texten nu.'
          : now
            ? 'Ord som skiljer är understrukna och står inom ⟦ ⟧.'
            : 'Texten finns inte längre bland filerna.',
      ),
      !isSame
        ? make(
            'p',
            {},
            button('Ta tillbaka den här versionen', () => void takeBack(shown, file, now, then), { look: '' }),
          )
        : '',
      make(
        'div',
        { class: 'both' },
        column('Den här versionen', apart.mine),
        now ? column('Texten nu', apart.theirs) : undefined,
      ),
    );
    heading.focus();
  } catch (error) {
    tell(shown, 'Det gick inte', wordsOf(error));
  }
}

const column = (name: string, pieces: readonly Piece[]) =>
  make(
    'section',
    { 'aria-label': name },
    make('h3', {}, name),
    make(
      'pre',
      { tabindex: 0, 'aria-label': name },
      pieces.map(({ text, isOther }) => (isOther ? make('mark', {}, text) : text)),
    ),
  );

/** Written as a change like any other, and only on the text that was looked at. */
async function takeBack(shown: HTMLElement, file: string, now: OpenFile | undefined, text: string): Promise<void> {
  try {
    await send('save', { path: file, hash: now?.hash ?? '', changes: [{ do: 'text', text }] });
    tell(shown, 'Versionen är tillbaka', 'Det är en ändring som allt annat: läs igenom den och skicka in.', [
      make('a', { href: formOf(file) }, 'Till formuläret'),
      make('a', { href: `${EDITOR_ADDRESS}skicka-in/` }, 'Skicka in'),
    ]);
  } catch (error) {
    tell(shown, 'Det gick inte', wordsOf(error));
  }
}

function tell(shown: HTMLElement, heading: string, words: string, ways: readonly Node[] = []): void {
  const told = make('h2', { tabindex: -1 }, heading);
  shown.replaceChildren(
    make(
      'div',
      { class: 'banner' },
      told,
      make('p', {}, words),
      ways.length > 0 && make('p', { class: 'ways' }, [...ways]),
    ),
  );
  told.focus();
}

async function removed(): Promise<Node[]> {
  nameThePage('Borttagna texter');
  const all = await ask<RemovedText[]>('versions/removed');
  if (all.length === 0) return [make('p', {}, 'Ingen text är borttagen.')];
  return [
    make('p', {}, 'Texter som har tagits bort. Historiken har dem kvar.'),
    make(
      'ul',
      { class: 'plain cases' },
      all.map(({ path: file, title, day, sentence }) =>
        make(
          'li',
          {},
          make('a', { href: `?path=${encodeURIComponent(file)}` }, title),
          make('span', { class: 'hint' }, [file, day && dayInWords(day), sentence].filter(Boolean).join(' · ')),
        ),
      ),
    ),
  ];
}

try {
  room.append(...(path ? await versions(path) : await removed()));
} catch (error) {
  room.append(make('p', { class: 'banner', role: 'alert' }, wordsOf(error)));
}
