import { UserError } from '../user-error.ts';
import { changeFile } from './change-content.ts';
import { findMeeting, networkContent } from './network-content.ts';
import { fieldAt, withFields } from '../files/splice-fields.ts';

interface Asked {
  meeting: string;
  task: string;
  drop: string | undefined;
  date: string | undefined;
}

/** Writes into a meeting that a task is done, or dropped and why. @throws UserError for a task that is not open there */
export async function closeTask({ meeting: id, task, drop, date }: Asked): Promise<number> {
  const { meetings, settings } = await networkContent();
  const meeting = findMeeting(meetings, id);
  const tasks = meeting.agenda.flatMap((item, at) =>
    item.tasks.map((each, index) => ({ ...each, path: ['agenda', at, 'tasks', index] })),
  );
  const found = tasks.find((each) => each.id === task);
  const open = tasks.filter(({ state }) => state === 'open').map((each) => `  ${each.id}  ${each.what}`);
  if (found?.state !== 'open')
    throw new UserError(
      [
        found ? `Uppgiften ”${task}” är redan avslutad.` : `Uppgiften ”${task}” finns inte i ${id}.`,
        open.length > 0 ? `De som är öppna där är:\n${open.join('\n')}` : 'Där finns inga öppna uppgifter.',
      ].join(' '),
    );
  const closed = date ?? settings.today;
  await changeFile(settings, meeting.file, (text) => {
    if (fieldAt(text, [...found.path, 'id']) !== task)
      throw new UserError(
        `Någon har ändrat i ${meeting.file} medan kommandot arbetade. Inget är skrivet. Kör det igen.`,
      );
    return withFields(text, found.path, { state: drop ? 'dropped' : 'done', closed, ...(drop && { reason: drop }) });
  });
  console.log(`${drop ? 'Avskriven' : 'Klar'}: ${found.what}`);
  return 0;
}
