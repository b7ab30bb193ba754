import { formatDate } from '../model/dates.ts';
import type { ShownMeeting } from '../model/meeting-in-edition.ts';

/** Who stood behind the record and when, with what has changed between its versions; empty before the meeting. */
export function recordWords({ justerat, changed, agenda, attended }: ShownMeeting, isHeld: boolean): string[] {
  const isWritten = attended !== undefined || agenda.some(({ outcome, tasks }) => outcome ?? tasks.length > 0);
  if (!justerat) return isHeld && isWritten ? ['Anteckningarna är inte justerade än.'] : [];
  const versions = [...justerat.earlier, justerat];
  const lines = versions.map(({ by, date }, index) => {
    const after = justerat.earlier[index - 1];
    const which = versions.length > 1 ? `Version ${index + 1} justerades` : 'Justerat';
    const what = after ? ` Sedan versionen före ändrades ${list(after.changed)}. ${after.reason}` : '';
    return `${which} ${formatDate(date)} av ${by}.${what}`;
  });
  return changed.length > 0 ? [...lines, 'Det som står nu är inte justerat.'] : lines;
}

/** A warning on a record that says something else than what was approved. */
export function recordBanner({ justerat, changed }: ShownMeeting): string | undefined {
  if (!justerat || changed.length === 0) return undefined;
  return `Ändrat efter justeringen ${formatDate(justerat.date)}: ${list(changed)}.`;
}

const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} och ${parts.at(-1)}`;
