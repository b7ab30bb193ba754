import { onTerminal } from './on-terminal.ts';
import type { Read } from './read-waiting.ts';
import { shownAddress } from './shown-address.ts';

/** What a line tells of a mail. */
type Told = Pick<Read, 'name' | 'written' | 'from' | 'subject' | 'fault'> & { detail?: string };

/** A mail as somebody finds it: file or number, day, sender (masked in a log), subject, and what there is to know. */
export function mailLine({ name, written, from, subject, fault, detail }: Told, isTerminal: boolean): string {
  const parts = [
    shownName(name),
    written.slice(0, 10),
    shownAddress(from, isTerminal),
    subject && `”${onTerminal(subject)}”`,
    onTerminal(fault ?? detail ?? ''),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** A file by its name; a mail on a server, which has a number alone, as such. Tells two masked addresses apart. */
export const shownName = (name: string): string => (/^\d+$/.test(name) ? `mejl ${name}` : onTerminal(name));

/**
 * What a person may have to read, of mail that nothing has been done with yet: only when it is handled does the database
 * tell whether it answers a question or an invitation. Undefined when there is none.
 */
export function perhapsToRead(reads: readonly Read[], isTerminal: boolean): string | undefined {
  const lines = reads
    .filter(({ verdict, fault }) => fault !== undefined || verdict.kind === 'other' || verdict.tellsOfLeaving)
    .map((read) => `  ${mailLine(read, isTerminal)}`);
  if (lines.length === 0) return undefined;
  return ['Behöver läsas av någon, om det inte är svar på en fråga eller en kallelse:', ...lines].join('\n');
}
