import type { CannotSubmit, SentIn, SubmitOverview } from '../submit-api.ts';
import { announce } from './announce.ts';
import { ask, send } from './call-desk.ts';
import { button, make } from './element.ts';
import { wordsOf } from './fault-words.ts';
import { takeInOthers } from './take-in-others.ts';
import { drawWaiting } from './waiting-cases.ts';
import { drawSending } from './sending-form.ts';

/** ”Skicka in”: what has changed, what waits, and what others have done. */
const main = document.querySelector('main')!;
const room = make('div');
main.append(room);

/** Shows how things stand now, below what has just been done. */
async function draw(done?: HTMLElement): Promise<void> {
  room.setAttribute('aria-busy', 'true');
  const seen = await ask<SubmitOverview | CannotSubmit>('submit/overview').catch((error: unknown) => ({
    cannot: wordsOf(error),
  }));
  room.removeAttribute('aria-busy');
  room.replaceChildren(
    ...[done, ...('cannot' in seen ? [why(seen)] : [...notes(seen), page(seen)])].filter((each) => each !== undefined),
  );
  const heading = done?.querySelector<HTMLElement>('h2');
  heading?.focus();
}

const why = ({ cannot }: CannotSubmit) =>
  make('div', { class: 'banner' }, make('h2', {}, 'Det går inte att skicka in härifrån'), make('p', {}, cannot));

const notes = (seen: SubmitOverview) => seen.notes.map((note) => make('p', { class: 'banner' }, note));

function page(seen: SubmitOverview): HTMLElement {
  return make(
    'div',
    { class: 'submit-page' },
    drawSending(seen, (request) => act(() => send<SentIn[]>('submit/send', request).then(told))),
    make(
      'div',
      { class: 'stack' },
      seen.hasReceiver &&
        make(
          'section',
          { class: 'stack', 'aria-labelledby': 'hamta' },
          make('h2', { id: 'hamta' }, 'Det andra har gjort'),
          make(
            'p',
            {},
            seen.waitingOutside > 0
              ? 'Andra har ändrat i portalen sedan du hämtade senast.'
              : 'Hämta innan du börjar skriva. Det du inte har skickat in ligger kvar.',
          ),
          make(
            'p',
            {},
            button('Hämta det andra har gjort', () => act(() => takeInOthers(room))),
          ),
        ),
      drawWaiting(seen, {
        again: () => act(() => send<SentIn[]>('submit/again', {}).then(told)),
        release: (branch) =>
          act(async () => {
            await send('submit/release', { branch });
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
  announce('Vänta.');
  try {
    await draw(await work());
  } catch (error) {
    room.removeAttribute('aria-busy');
    const words = wordsOf(error);
    room.querySelector('.not-done')?.remove();
    const told = make(
      'div',
      { class: 'banner not-done' },
      make('h2', { tabindex: -1 }, 'Det gick inte'),
      make('p', { class: 'pre-words' }, words),
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
        address ? [make('a', { href: address, rel: 'noreferrer' }, 'Öppna sidan där någon kan läsa och godkänna')] : [],
      ),
    ]);
  return result('Sparat på din dator', [...new Set(sent.map(({ words }) => words))]);
}

const result = (heading: string, lines: readonly (string | Node)[]) =>
  make(
    'div',
    { class: 'banner' },
    make('h2', { tabindex: -1 }, heading),
    lines.map((line) => make('p', { class: 'pre-words' }, line)),
  );

await draw();
