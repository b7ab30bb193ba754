import { isCancel, multiselect, select } from '@clack/prompts';
import { formatDate } from '../../src/model/dates.ts';
import { openTasks } from '../../src/model/meeting-agenda.ts';
import type { BacklogItem, Series } from '../../src/model/series.ts';
import { UserError } from '../user-error.ts';
import { answersTo } from './answers-to.ts';
import { addFile } from './change-content.ts';
import { meetingText } from './meeting-text.ts';
import { networkContent, type NetworkContent } from './network-content.ts';
import { waiting } from './waiting.ts';

type Given = Record<'date' | 'series' | 'start' | 'end' | 'place' | 'with', string | undefined>;

/** Writes the next meeting of a series as a draft, from the template of the series and what is open. Nobody is told. */
export async function makeMeeting({ with: wanted, series: name, ...given }: Given): Promise<number> {
  const content = await networkContent();
  const series = await chosenSeries(content, name);
  const answers = await answersTo(
    {
      date: { asks: 'Vilken dag? ÅÅÅÅ-MM-DD', option: 'DAG' },
      start: { asks: 'När börjar det?', option: '--start KLOCKAN', usual: series.start, optional: true },
      end: { asks: 'När slutar det?', option: '--end KLOCKAN', usual: series.end, optional: true },
      place: { asks: 'Var?', option: '--place PLATS', usual: series.place, optional: true },
    },
    given,
  );
  const items = await chosenItems(content, wanted, given.date === undefined);
  const { settings, meetings } = content;
  const number =
    1 + Math.max(0, ...meetings.filter((each) => each.series === series.id).map((each) => each.number ?? 0));
  const text = meetingText({
    ...answers,
    title: `${series.name} ${formatDate(answers.date)}`,
    summary: series.summary,
    series: series.id,
    number,
    published: settings.today,
    owner: series.organiser,
    agenda: [...series.agenda, ...items.map(({ id, title }) => ({ id, title, kind: 'discussion' as const }))],
  });
  const file = `network/meetings/${answers.date}.mdx`;
  await addFile(settings, file, text);
  console.log(
    [
      `Utkastet ligger i ${settings.content}/${file}. Det syns bara för dig, med npm run dev, och ingen har fått veta något.`,
      `Dagordningen kommer ur serien ${series.name}${items.length > 0 ? `, med ${items.length} av de föreslagna punkterna` : ''}.`,
      ...following(content),
      'När dagordningen är klar: ta bort raden status: draft, kontrollera med npm run check och skicka in.',
    ].join('\n'),
  );
  return 0;
}

function following({ meetings }: NetworkContent): string[] {
  const open = openTasks(meetings).length;
  return open === 0
    ? []
    : [
        `${open} ${open === 1 ? 'öppen uppgift' : 'öppna uppgifter'} följer med av sig själva: npm run network -- tasks`,
      ];
}

async function chosenSeries({ series }: NetworkContent, name: string | undefined): Promise<Series> {
  const known = series.map((each) => `  ${each.id}  ${each.name}`).join('\n');
  if (series.length === 0)
    throw new UserError('Det finns ingen serie att göra ett möte i. Skriv en i content/network/series.yaml.');
  if (name === undefined && series.length === 1) return series[0]!;
  const found = series.find(({ id }) => id === (name ?? undefined));
  if (found) return found;
  if (name === undefined && process.stdin.isTTY && process.stdout.isTTY) {
    const options = series.map((each) => ({ value: each, label: each.name }));
    const answer = await select({ message: 'Vilken serie?', options });
    if (isCancel(answer)) throw new UserError('Inget är ändrat.');
    return answer;
  }
  throw new UserError(
    name ? `Serien ”${name}” finns inte. De som finns är:\n${known}` : `Säg vilken serie med --series:\n${known}`,
  );
}

async function chosenItems(
  content: NetworkContent,
  wanted: string | undefined,
  mayAsk: boolean,
): Promise<BacklogItem[]> {
  const items = waiting(content);
  if (wanted === undefined)
    return mayAsk && items.length > 0 && process.stdin.isTTY && process.stdout.isTTY ? askItems(items) : [];
  const ids = wanted.split(',').map((id) => id.trim());
  const unknown = ids.filter((id) => !items.some((each) => each.id === id));
  if (unknown.length > 0)
    throw new UserError(
      `Ingen föreslagen punkt som väntar heter ${unknown.map((id) => `”${id}”`).join(', ')}. Se listan: npm run network -- backlog`,
    );
  return items.filter(({ id }) => ids.includes(id));
}

async function askItems(items: readonly BacklogItem[]): Promise<BacklogItem[]> {
  const options = items.map((each) => ({ value: each, label: each.title }));
  const answer = await multiselect({
    message: 'Vilka föreslagna punkter ska med? Välj med mellanslag.',
    options,
    required: false,
  });
  if (isCancel(answer)) throw new UserError('Inget är ändrat.');
  return answer;
}
