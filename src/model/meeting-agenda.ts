import type { AgendaItem, Task } from './agenda.ts';
import type { IsoDate } from './dates.ts';
import { isToCome, type Meeting } from './meeting.ts';
import { laterClock } from './time-of-day.ts';

/** An item with the time when it begins and ends, as far as these can be known. */
export interface TimedItem extends AgendaItem {
  start: string | undefined;
  end: string | undefined;
}

/**
 * The agenda with times: the meeting's start and the minutes of each item after the other. After an item without minutes no
 * time is known.
 */
export function meetingTimes({ start, agenda }: Pick<Meeting, 'start' | 'agenda'>): TimedItem[] {
  let at = start;
  return agenda.map((item) => {
    const from = at;
    at = from && item.minutes ? laterClock(from, item.minutes) : undefined;
    return { ...item, start: from, end: at };
  });
}

/** A task with the meeting where it was given, and the item that it came out of. */
export interface GivenTask extends Task {
  meeting: Meeting;
  item: AgendaItem;
}

/** Every task of some meetings, the oldest first; those of one day in the order of the agenda. */
function tasksOf(meetings: readonly Meeting[]): GivenTask[] {
  return meetings
    .filter(({ status }) => status !== 'withdrawn')
    .toSorted((a, b) => a.date.localeCompare(b.date))
    .flatMap((meeting) => meeting.agenda.flatMap((item) => item.tasks.map((task) => ({ ...task, meeting, item }))));
}

/** What is still to be done, the oldest first. */
export const openTasks = (meetings: readonly Meeting[]): GivenTask[] =>
  tasksOf(meetings).filter(({ state }) => state === 'open');

/**
 * The tasks of earlier meetings that a meeting has on its agenda without anybody writing them there: those that were open
 * when it was held. Of the meetings to come the next one alone has them; a cancelled one passes them on.
 */
export function followedTasks(meeting: Meeting, meetings: readonly Meeting[], today: IsoDate): GivenTask[] {
  const { date, cancelled } = meeting;
  const between = meetings.some((each) => isToCome(each, today) && each.status === 'published' && each.date < date);
  if (cancelled || between) return [];
  return tasksOf(meetings.filter((each) => each.date < date)).filter(
    ({ state, closed }) => state === 'open' || (closed !== undefined && closed >= date),
  );
}

/** The tasks that a unit has: its name stands in the function that is to do them. */
export const tasksOfUnit = <T extends Pick<Task, 'holder'>>(
  tasks: readonly T[],
  { name, short }: { name: string; short?: string | undefined },
): T[] => tasks.filter(({ holder }) => holder.includes(name) || holder === short);
