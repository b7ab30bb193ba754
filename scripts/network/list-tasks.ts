import { formatDate } from '../../src/model/dates.ts';
import { withoutFullStop } from '../../src/model/joined-text.ts';
import { openTasks, type GivenTask } from '../../src/model/meeting-agenda.ts';
import { networkContent } from './network-content.ts';

/** Prints the open tasks under the function that has each, the oldest first. */
export async function listTasks(): Promise<number> {
  const { meetings, settings } = await networkContent();
  const tasks = openTasks(meetings);
  const holders = [...new Set(tasks.map(({ holder }) => holder))].sort((a, b) => a.localeCompare(b, 'sv'));
  const lines = holders.flatMap((holder) => [
    '',
    holder,
    ...tasks.filter((task) => task.holder === holder).map((task) => line(task, settings.today)),
  ]);
  console.log(
    tasks.length === 0
      ? 'Det finns inga öppna uppgifter.'
      : [`${tasks.length} ${tasks.length === 1 ? 'öppen uppgift' : 'öppna uppgifter'}.`, ...lines].join('\n'),
  );
  return 0;
}

function line({ what, due, id, meeting }: GivenTask, today: string): string {
  const late = due && due < today ? ', försenad' : '';
  const until = due ? `, senast ${formatDate(due)}${late}` : '';
  return `  ${withoutFullStop(what)} (sedan ${formatDate(meeting.date)}${until}) – ${meeting.id} ${id}`;
}
