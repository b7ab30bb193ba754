import { EDITOR_ADDRESS, type ListedFile } from '../api.ts';
import type { CannotSubmit, SentIn, SubmitOverview } from '../submit-api.ts';
import { sayAloud } from './say-aloud.ts';
import { askDesk, tellDesk } from './call-desk.ts';
import { button, newElement } from './element.ts';
import { wordsOf } from './fault-words.ts';
import { takeInOthers } from './take-in-others.ts';
import { drawWaiting } from './waiting-cases.ts';
import { drawSending } from './sending-form.ts';

/** ”Skicka in”: what has changed, what waits, and what others have done. */
const main = document.querySelector('main')!;
const room = newElement('div', { class: 'stack' });
main.append(room);

/** Shows how things stand now, below what has just been done. */
async function draw(done?: HTMLElement): Promise<void> {
  room.setAttribute('aria-busy', 'true');
  const [seen, files] = await Promise.all([
    askDesk<SubmitOverview | CannotSubmit>('submit/overview').catch((error: unknown) => ({ cannot: wordsOf(error) })),
    askDesk<ListedFile[]>('files').catch(() => []),
  ]);
  room.removeAttribute('aria-busy');
  room.replaceChildren(
    ...[done, ...('cannot' in seen ? [why(seen)] : [...notes(seen), ...unsaved(files), page(seen)])].filter(
      (each) => each !== undefined,
    ),
  );
  const heading = done?.querySelector<HTMLElement>('h2');
  heading?.focus();
}

const why = ({ cannot }: CannotSubmit) =>
  newElement(
    'div',
    { class: 'banner' },
    newElement('h2', {}, 'Det går inte att skicka in härifrån'),
    newElement('p', {}, cannot),
  );

const notes = (seen: SubmitOverview) => seen.notes.map((note) => newElement('p', { class: 'banner' }, note));

/** What is written in a form and not saved is not on the disk, and would be left behind. */
function unsaved(files: readonly ListedFile[]): HTMLElement[] {
  const begun = files.filter(({ savedAt }) => savedAt);
  if (begun.length === 0) return [];
  const ways = begun.map(({ path, title }) =>
    newElement('li', {}, newElement('a', { href: `${EDITOR_ADDRESS}?path=${encodeURIComponent(path)}` }, title)),
  );
  const words = 'Du har skrivit något som inte är sparat. Spara det först, om det ska med:';
  return [newElement('div', { class: 'banner' }, newElement('p', {}, words), newElement('ul', {}, ways))];
}

function page(seen: SubmitOverview): HTMLElement {
  return newElement(
    'div',
    { class: 'submit-page' },
    drawSending(seen, (request) => act(() => tellDesk<SentIn[]>('submit/send', request).then(told))),
    newElement(
      'div',
      { class: 'stack' },
      seen.hasReceiver &&
        newElement(
          'section',
          { class: 'stack', 'aria-labelledby': 'hamta' },
          newElement('h2', { id: 'hamta' }, 'Det andra har gjort'),
          newElement(
            'p',
            {},
            seen.waitingOutside > 0
              ? 'Andra har ändrat i portalen sedan du hämtade senast.'
              : 'Hämta innan du börjar skriva. Det du inte har skickat in ligger kvar.',
          ),
          newElement(
            'p',
            {},
            button('Hämta det andra har gjort', () => act(() => takeInOthers(room))),
          ),
        ),
      drawWaiting(seen, {
        again: () => act(() => tellDesk<SentIn[]>('submit/again', {}).then(told)),
        release: (branch) =>
          act(async () => {
            await tellDesk('submit/release', { branch });
            return result('Inskickningen är släppt', ['Texterna i den kan skickas in på nytt.']);
          }),
      }),
    ),
  );
}

/** Does something, one at a time, and tells how it went. */
async function act(work: () => Promise<HTMLElement | undefined>): Promise<void> {
  if (room.hasAttribute('aria-busy')) return;
  room.setAttribute('aria-busy', 'true');
  sayAloud('Vänta.');
  try {
    await draw(await work());
  } catch (error) {
    room.removeAttribute('aria-busy');
    const words = wordsOf(error);
    room.querySelector('.not-done')?.remove();
    const told = newElement(
      'div',
      { class: 'banner not-done' },
      newElement('h2', { tabindex: -1 }, 'Det gick inte'),
      newElement('p', { class: 'pre-words' }, words),
    );
    room.prepend(told);
    told.querySelector('h2')!.focus();
  }
}

function told(sent: readonly SentIn[]): HTMLElement {
  if (sent.every(({ isSent }) => isSent))
    return result('Inskickat', [
      ...new Set(sent.map(({ words }) => words)),
      ...sent.flatMap(({ address }) =>
        address
          ? [newElement('a', { href: address, rel: 'noreferrer' }, 'Öppna sidan där någon kan läsa och godkänna')]
          : [],
      ),
    ]);
  return result('Sparat på din dator', [...new Set(sent.map(({ words }) => words))]);
}

const result = (heading: string, lines: readonly (string | Node)[]) =>
  newElement(
    'div',
    { class: 'banner' },
    newElement('h2', { tabindex: -1 }, heading),
    lines.map((line) => newElement('p', { class: 'pre-words' }, line)),
  );

await draw();
