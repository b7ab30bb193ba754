import { formatDate } from '../../src/model/dates.ts';
import { addFile } from './change-content.ts';
import { meetingText } from './meeting-text.ts';
import { findMeeting, networkContent } from './network-content.ts';

/** Writes one more meeting like another as a draft: what was planned of it, and nothing of what happened. */
export async function makeAnother({ meeting: id, date }: { meeting: string; date: string }): Promise<number> {
  const { meetings, settings } = await networkContent();
  const like = findMeeting(meetings, id);
  const { summary, start, end, place, series, owner, sensitivity, topics, example, agenda } = like;
  const numbers = meetings.filter((each) => each.series === series).map((each) => each.number ?? 0);
  const file = `network/meetings/${date}.mdx`;
  await addFile(
    settings,
    file,
    meetingText({
      title: `${like.title.replace(formatDate(like.date), '').trim()} ${formatDate(date)}`,
      summary,
      date,
      start,
      end,
      place,
      series,
      number: series && 1 + Math.max(0, ...numbers),
      published: settings.today,
      owner,
      sensitivity,
      topics,
      example,
      agenda,
    } as Parameters<typeof meetingText>[0]),
  );
  console.log(
    `Utkastet ligger i ${settings.content}/${file}: samma punkter som ${id}, utan det som hände där. Länken till mötet är inte kopierad. Ingen har fått veta något.`,
  );
  return 0;
}
