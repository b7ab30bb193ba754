import { createHash } from 'node:crypto';
import type { Meeting } from './meeting.ts';

/** What a record is made of, each part with a hash of its words: `mote`, `narvaro`, `text` and the id of every item. */
export type RecordParts = Readonly<Record<string, string>>;

const hashOf = (words: unknown) => createHash('sha256').update(JSON.stringify(words)).digest('hex');

/**
 * The words that a second person stands behind: when and where, who was there, every item with what came of it, and the
 * text. What happens to a task afterwards is another meeting's matter and changes nothing here.
 */
export function recordParts(meeting: Meeting): RecordParts {
  const { title, date, start, end, place, series, number, attendance, agenda, body } = meeting;
  const items = agenda.map((item) => {
    const tasks = item.tasks.map(({ what, holder, due }) => [what, holder, due]);
    const materials = item.materials.map(({ entry, title: name, address }) => [entry, name, address]);
    return [
      item.id,
      short([item.title, item.minutes, item.holder, item.kind, materials, item.outcome, tasks]),
    ] as const;
  });
  return {
    mote: short([title, date, start, end, place, series, number]),
    narvaro: short(attendance.toSorted()),
    ...Object.fromEntries(items),
    text: short(body.plain),
  };
}

const short = (words: unknown) => hashOf(words).slice(0, 12);

/** One hash of the whole record, the order of its items included. */
export const recordHash = (meeting: Meeting): string => hashOf(Object.entries(recordParts(meeting)));

/** The names of the parts that have changed since the record was approved; none while it stands, or was never approved. */
export function changedSince({ justerat, ...meeting }: Meeting): string[] {
  const now = recordParts(meeting as Meeting);
  if (!justerat || justerat.hash === recordHash(meeting as Meeting)) return [];
  const ids = [...new Set([...Object.keys(now), ...Object.keys(justerat.parts)])];
  const changed = ids.filter((id) => now[id] !== justerat.parts[id]).map((id) => partName(meeting.agenda, id));
  return changed.length > 0 ? changed : ['ordningen mellan punkterna'];
}

const PARTS: Record<string, string> = { mote: 'tid och plats', narvaro: 'närvaron', text: 'texten' };

function partName(agenda: Meeting['agenda'], id: string): string {
  const title = agenda.find((item) => item.id === id)?.title;
  return title ? `punkten ”${title}”` : (PARTS[id] ?? 'en punkt som är borttagen');
}
