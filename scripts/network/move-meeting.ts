import { WHEN_AND_WHERE, type Meeting } from '../../src/model/meeting.ts';
import { UserError } from '../user-error.ts';
import { answersTo } from './answers-to.ts';
import { changeFile } from './change-content.ts';
import { findMeeting, networkContent } from './network-content.ts';
import { withFields, withItem } from '../files/splice-fields.ts';

type Given = Partial<Record<(typeof WHEN_AND_WHERE)[number] | 'reason', string | undefined>>;

/** Gives a meeting another time or place, and writes down what stood before and why. */
export async function moveMeeting({ meeting: id, ...given }: Given & { meeting: string }): Promise<number> {
  const { meetings, settings } = await networkContent();
  const meeting = findMeeting(meetings, id);
  refuseCancelled(meeting);
  const { reason, ...now } = await answersTo(
    {
      date: { asks: 'Vilken dag? ÅÅÅÅ-MM-DD', option: '--date DAG', usual: meeting.date },
      start: { asks: 'När börjar det?', option: '--start KLOCKAN', usual: meeting.start, optional: true },
      end: { asks: 'När slutar det?', option: '--end KLOCKAN', usual: meeting.end, optional: true },
      place: { asks: 'Var?', option: '--place PLATS', usual: meeting.place, optional: true },
      link: { asks: 'Länk till mötet?', option: '--link ADRESS', usual: meeting.link, optional: true },
      reason: { asks: 'Varför flyttas mötet? En mening som alla ser.', option: '--reason SKÄL' },
    },
    given,
  );
  const changed = WHEN_AND_WHERE.filter((field) => now[field] !== '' && now[field] !== meeting[field]);
  if (changed.length === 0)
    throw new UserError(
      'Det är samma tid och plats som förut. Inget är ändrat. Ändrade ord i dagordningen är ingen flytt.',
    );
  const before = WHEN_AND_WHERE.flatMap((field) => (meeting[field] ? [[field, meeting[field]] as const] : []));
  await changeFile(settings, meeting.file, (text) =>
    withItem(withFields(text, [], Object.fromEntries(changed.map((field) => [field, now[field]]))), 'moved', {
      changed: settings.today,
      ...Object.fromEntries(before),
      reason,
    }),
  );
  console.log(
    `Mötet är flyttat. Det som gällde förut står under moved i ${meeting.file}. Har kallelsen gått ut: npm run network -- invite ${id}`,
  );
  return 0;
}

/** @throws UserError for a meeting that will not be held */
export function refuseCancelled({ id, cancelled }: Meeting): void {
  if (cancelled)
    throw new UserError(
      `Mötet ${id} är inställt sedan ${cancelled.changed}. Gör ett nytt: npm run network -- another ${id} DAG`,
    );
}
