import { doubled } from './doublets.ts';
import type { IsoDate } from './dates.ts';
import { suggestId, type Names, noText } from './entry-references.ts';
import type { Everything } from './everything.ts';
import type { Meeting } from './meeting.ts';
import { checkTasks } from './meeting-task-checks.ts';
import { WHEN_AND_WHERE } from './meeting.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import { clockChange } from './time-of-day.ts';

/** What a meeting says against itself, against the other meetings, and of what is not there. */
export function checkMeetings(all: Everything, known: { ids: Names }, today: IsoDate): Problem[] {
  return all.meetings.flatMap((meeting) => [
    ...checkTimes(meeting),
    ...checkSeries(meeting, all),
    ...checkAgenda(meeting, known),
    ...checkTasks(meeting),
    ...checkMoves(meeting),
    ...checkAttendance(meeting, all),
    ...checkHeld(meeting, today),
  ]);
}

type ParsedMeeting = Parsed<Meeting>;

/** An end without a start or before it, and a time that the clocks skip or have twice. */
function checkTimes(meeting: ParsedMeeting): Problem[] {
  const fault = about(meeting);
  const { date, start, end } = meeting.value;
  const changes = (['start', 'end'] as const).flatMap((field) => {
    const time = meeting.value[field];
    const change = time && clockChange(date, time);
    if (!change) return [];
    const words = change === 'missing' ? 'finns inte' : 'finns två gånger';
    return [fault([field], `klockan ${time} ${words} den dagen: klockan ställs om`, 'välj ett annat klockslag')];
  });
  if (end && !start) return [...changes, fault(['end'], 'mötet slutar men börjar inte', 'lägg till raden `start: …`')];
  if (!start || !end || end > start) return changes;
  return [
    ...changes,
    fault(['end'], `mötet slutar ${end} men börjar ${start}`, 'skriv ett klockslag efter start, samma dag'),
  ];
}

/** A series that is not there, one of series and number alone, and a number that another meeting has. */
function checkSeries(meeting: ParsedMeeting, all: Everything): Problem[] {
  const fault = about(meeting);
  const { series, number, id } = meeting.value;
  if (number !== undefined && !series)
    return [fault(['number'], 'är ett nummer utan serie', 'lägg till raden `series: …`, eller ta bort numret')];
  if (!series) return [];
  const known: Names = new Map(all.series.map(({ value }) => [value.id, [value.name]]));
  const isMissing = !known.has(series) && !all.faulty.has('network/series.yaml');
  const twin = all.meetings.find(
    ({ value }) => value.id < id && value.series === series && value.number === number && number !== undefined,
  );
  return [
    ...(isMissing
      ? [
          fault(
            ['series'],
            `”${series}” finns inte i network/series.yaml`,
            suggestId(series, known, 'network/series.yaml'),
          ),
        ]
      : []),
    ...(number === undefined
      ? [fault(['series'], 'mötet hör till en serie men har inget nummer', 'lägg till raden `number: …`')]
      : []),
    ...(twin
      ? [fault(['number'], `nummer ${number} finns redan i ${twin.file}`, 'ge det ena mötet ett annat nummer')]
      : []),
  ];
}

/** Ids that stand twice, and material that is not there. */
function checkAgenda(meeting: ParsedMeeting, { ids }: { ids: Names }): Problem[] {
  const fault = about(meeting);
  const { agenda } = meeting.value;
  return [
    ...doubled(agenda.map(({ id }) => id)).map(([id, index]) =>
      fault(['agenda', index, 'id'], `id ”${id}” står redan på en annan punkt`, 'ge den ena punkten ett annat id'),
    ),
    ...agenda.flatMap(({ id }, index) =>
      ['mote', 'narvaro', 'text'].includes(id)
        ? [fault(['agenda', index, 'id'], `”${id}” är upptaget`, `skriv till exempel \`punkt-${id}\``)]
        : [],
    ),
    ...agenda.flatMap(({ materials }, index) =>
      materials.flatMap(({ entry }, at) =>
        entry && !ids.has(entry) ? [fault(['agenda', index, 'materials', at, 'entry'], ...noText(entry, ids))] : [],
      ),
    ),
  ];
}

/** Moves in the order they were made, each of which changed something, and none after the meeting was cancelled. */
function checkMoves(meeting: ParsedMeeting): Problem[] {
  const fault = about(meeting);
  const { moved, cancelled } = meeting.value;
  const remedy = 'låt npm run network -- move skriva raderna';
  return moved.flatMap((move, index) => {
    const next = moved[index + 1];
    const after = next ?? meeting.value;
    const changed = next?.changed ?? cancelled?.changed;
    return [
      ...(WHEN_AND_WHERE.every((field) => move[field] === after[field])
        ? [
            fault(
              ['moved', index],
              'flytten ändrar varken tid eller plats',
              'rätta tiden eller platsen, eller ta bort den',
            ),
          ]
        : []),
      ...(changed !== undefined && changed < move.changed
        ? [fault(['moved', index, 'changed'], `är senare än nästa ändring, ${changed}`, remedy)]
        : []),
    ];
  });
}

/** Units that do not exist or stand twice. */
function checkAttendance(meeting: ParsedMeeting, all: Everything): Problem[] {
  const { attendance } = meeting.value;
  const units: Names = new Map(all.units.map(({ value }) => [value.id, [value.name]]));
  return [
    ...attendance.flatMap((unit, index) =>
      units.has(unit) || all.faulty.has(`network/units/${unit}.yaml`)
        ? []
        : [
            about(meeting)(
              ['attendance', index],
              `enheten ”${unit}” finns inte`,
              suggestId(unit, units, 'network/units, utan .yaml'),
            ),
          ],
    ),
    ...doubled(attendance).map(([unit, index]) =>
      about(meeting)(['attendance', index], `enheten ”${unit}” står två gånger`, 'ta bort den ena'),
    ),
  ];
}

/** What can only be said of a meeting that has been held. */
function checkHeld(meeting: ParsedMeeting, today: IsoDate): Problem[] {
  const { date, attendance, justerat, agenda, cancelled } = meeting.value;
  const why = cancelled ? 'mötet är inställt' : date > today ? 'mötet har inte varit än' : undefined;
  if (!why) return [];
  const said = [
    ...(attendance.length > 0 ? [['attendance']] : []),
    ...(justerat ? [['justerat']] : []),
    ...agenda.flatMap(({ outcome, tasks }, index) => [
      ...(outcome ? [['agenda', index, 'outcome']] : []),
      ...(tasks.length > 0 ? [['agenda', index, 'tasks']] : []),
    ]),
  ];
  return said.map((path) =>
    about(meeting)(path, `${why}, men här står vad som hände`, 'ta bort raden, eller rätta datumet'),
  );
}
