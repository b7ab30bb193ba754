import type { SubmitOverview } from '../submit-api.ts';
import { askFor } from './dialog.ts';
import { button, newElement } from './element.ts';

interface Ways {
  again: () => void;
  release: (branch: string) => void;
}

/** What has been sent in and waits for somebody to read it. */
export function drawWaiting({ onTheWay, hasReceiver }: SubmitOverview, { again, release }: Ways): HTMLElement {
  const isLeft = hasReceiver && onTheWay.some(({ isSent }) => !isSent);
  return newElement(
    'section',
    { class: 'stack', 'aria-labelledby': 'vantar' },
    newElement('h2', { id: 'vantar' }, 'På väg'),
    onTheWay.length === 0 && newElement('p', {}, 'Inget väntar på att bli godkänt.'),
    isLeft &&
      newElement(
        'p',
        { class: 'banner' },
        'Något är sparat på din dator men inte skickat. ',
        button('Försök igen', again),
      ),
    newElement(
      'ul',
      { class: 'plain cases' },
      onTheWay.map(({ branch, day, sentence, titles, isSent, address }) =>
        newElement(
          'li',
          {},
          newElement('strong', {}, sentence),
          newElement('span', {}, titles.join(', ')),
          newElement(
            'span',
            { class: 'hint' },
            `${dayInWords(day)} · ${isSent ? 'väntar på att någon godkänner' : 'bara på din dator'}`,
          ),
          address &&
            newElement('a', { href: address, rel: 'noreferrer' }, 'Öppna sidan där någon kan läsa och godkänna'),
          newElement(
            'p',
            {},
            button('Släpp', () => void letGo(branch, sentence, release), { name: `”${sentence}”` }),
          ),
        ),
      ),
    ),
  );
}

async function letGo(branch: string, sentence: string, release: Ways['release']): Promise<void> {
  const words = `Gör det när inskickningen inte kommer att godkännas. Det du har skrivit ligger kvar och kan skickas in på nytt. Säg också till den som läser ”${sentence}” att den inte gäller längre.`;
  if (await askFor('Släpp inskickningen', 'Släpp', [newElement('p', {}, words)])) release(branch);
}

/** 26 november 2026 */
export const dayInWords = (day: string): string =>
  new Date(`${day}T12:00:00`).toLocaleDateString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric' });
