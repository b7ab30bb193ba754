import { answersTo } from './answers-to.ts';
import { changeFile } from './change-content.ts';
import { refuseCancelled } from './move-meeting.ts';
import { findMeeting, networkContent } from './network-content.ts';
import { withFields } from '../files/splice-fields.ts';

/** Writes that a meeting will not be held, and why. */
export async function cancelMeeting({
  meeting: id,
  ...given
}: {
  meeting: string;
  reason?: string | undefined;
}): Promise<number> {
  const { meetings, settings } = await networkContent();
  const meeting = findMeeting(meetings, id);
  refuseCancelled(meeting);
  const { reason } = await answersTo(
    { reason: { asks: 'Varför ställs mötet in? En mening som alla ser.', option: '--reason SKÄL' } },
    given,
  );
  await changeFile(settings, meeting.file, (text) =>
    withFields(text, [], { cancelled: { changed: settings.today, reason } }),
  );
  console.log(
    `Mötet är inställt. Sidan ligger kvar och säger varför, och uppgifterna går vidare till nästa möte. Har kallelsen gått ut: npm run network -- invite ${id}`,
  );
  return 0;
}
