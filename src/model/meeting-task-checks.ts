import type { Task } from './agenda.ts';
import { doubled } from './doublets.ts';
import type { Meeting } from './meeting.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** Ids that stand twice in a meeting, and tasks whose state, days and reason do not agree. */
export function checkTasks(meeting: Parsed<Meeting>): Problem[] {
  const placed = meeting.value.agenda.flatMap(({ tasks }, item) =>
    tasks.map((task, index) => ({ task, path: ['agenda', item, 'tasks', index] })),
  );
  const fault = about(meeting);
  return [
    ...doubled(placed.map(({ task }) => task.id)).map(([id, index]) =>
      fault([...placed[index]!.path, 'id'], `id ”${id}” står redan på en annan uppgift`, 'ge den ena ett annat id'),
    ),
    ...placed.flatMap(({ task, path }) =>
      [...taskFaults(task, meeting.value.date)].map(([field, words, remedy]) => fault([...path, field], words, remedy)),
    ),
  ];
}

function* taskFaults({ state, due, closed, reason }: Task, date: string): Generator<[string, string, string]> {
  if (due && due < date) yield ['due', 'ligger före mötet', 'skriv en dag efter mötet'];
  if (closed && closed < date) yield ['closed', 'ligger före mötet', 'skriv dagen då uppgiften blev klar'];
  if (state === 'open' && closed)
    yield ['closed', 'uppgiften är öppen men har en dag då den blev klar', 'skriv `state: done`, eller ta bort raden'];
  if (state !== 'open' && !closed)
    yield ['state', 'uppgiften är avslutad utan dag', 'lägg till raden `closed: ÅÅÅÅ-MM-DD`'];
  if (state === 'dropped' && !reason)
    yield ['state', 'uppgiften är avskriven utan skäl', 'lägg till raden `reason: …`'];
  if (state !== 'dropped' && reason)
    yield ['reason', 'skälet hör till en avskriven uppgift', 'skriv `state: dropped`, eller ta bort raden'];
}
