import { formatDate } from '../../src/model/dates.ts';
import type { Choice } from '../commands/command.ts';
import { networkContent } from './network-content.ts';

/** Every meeting there is, to choose from in the menu, the latest first. */
export async function meetingChoices(): Promise<Choice[]> {
  const { meetings } = await networkContent();
  return meetings.toReversed().map(({ id, title, date, cancelled }) => ({
    value: id,
    label: `${id}  ${title}`,
    hint: cancelled ? 'inställt' : formatDate(date),
  }));
}
