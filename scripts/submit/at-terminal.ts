import { readSettings, type Settings } from '../../src/settings.ts';
import { forReader } from '../commands/wrap.ts';
import type { SentIn, SubmitOverview } from '../editor/submit-api.ts';
import { submitOverview } from './overview.ts';
import { sendAgain, sendIn } from './send-in.ts';
import { fetchOthers } from './fetch-others.ts';

interface Given {
  sentence: string;
  only: string | undefined;
  fetch: boolean;
  again: boolean;
}

/**
 * `npm run submit`: shows what has changed, or sends it in.
 * @returns 0 when all is sent or there is nothing to send, else 1
 */
export async function submitAtTerminal({ sentence, only, fetch, again }: Given): Promise<number> {
  const settings = readSettings();
  if (again) return tellSent(await sendAgain(settings));
  if (fetch && !(await fetchFirst(settings))) return 1;
  const seen = await submitOverview(settings, false);
  if (sentence === '') {
    console.log(forReader(overviewLines(seen)));
    return 0;
  }
  const wanted = only?.replace(/^(\.\/)?content\//, '');
  const paths = seen.toSend.map(({ path }) => path).filter((path) => wanted === undefined || path === wanted);
  return tellSent(await sendIn(settings, { paths, sentence }));
}

async function fetchFirst(settings: Settings): Promise<boolean> {
  const { came, clashes, isProgramNew } = await fetchOthers(settings);
  if (clashes.length > 0) {
    const files = clashes.map(({ title, path }) => `  ${title} (${path})`);
    const heading = 'Någon annan har ändrat samma ord som du. Inget är hämtat eller ändrat.';
    const remedy =
      'Starta npm run dev, öppna Skicka in och tryck på Hämta det andra har gjort: där ser du båda texterna och väljer.';
    console.error(forReader([heading, ...files, remedy]));
    return false;
  }
  if (came.length > 0) console.log(forReader(['Det här har andra gjort:', ...came.map((each) => `  ${each}`), '']));
  if (isProgramNew) console.log('Portalens program är också nytt. Starta om npm run dev om det är igång.\n');
  return true;
}

function overviewLines({ toSend, onTheWay, notes, waitingOutside }: SubmitOverview): string[] {
  return [
    ...(toSend.length === 0 ? ['Det finns inget nytt att skicka in.'] : ['Att skicka in:']),
    ...toSend.flatMap(({ title, path, words, isRemovedRecord, faults }) => [
      `  ${title} (${path}) – ${words}`,
      ...(isRemovedRecord ? ['    Har varit publicerad. Dra tillbaka den i stället för att ta bort den.'] : []),
      ...faults.map(({ line, field, fault, remedy }) => `    Fel, rad ${line}: ${field} – ${fault} – ${remedy}`),
    ]),
    ...(onTheWay.length > 0 ? ['', 'Inskickat, väntar på att någon godkänner:'] : []),
    ...onTheWay.map(
      ({ day, sentence, isSent, address }) =>
        `  ${day} ${sentence}${isSent ? '' : ' (bara på den här datorn)'}${address ? `\n    ${address}` : ''}`,
    ),
    ...(waitingOutside > 0 ? ['', 'Andra har ändrat i portalen: hämta det med --fetch.'] : []),
    ...notes.flatMap((note) => ['', note]),
    ...(toSend.length > 0 ? ['', 'Skicka in: npm run submit -- "Vad du har gjort"'] : []),
  ];
}

function tellSent(sent: readonly SentIn[]): number {
  if (sent.length === 0) console.log('Allt som är sparat är redan skickat.');
  for (const { words, address } of sent)
    console.log(forReader([words, ...(address ? [`Öppna sidan och be någon läsa: ${address}`] : [])]));
  return sent.every(({ isSent }) => isSent) ? 0 : 1;
}
