import { sendQueued, type Answers, type SentAnswers } from '../data/answers.ts';
import { handle } from './handle.ts';
import { MailboxLost, type Mailbox } from './mailbox.ts';
import type { Office } from './office.ts';
import { readWaiting, type Read } from './read-waiting.ts';
import type { Settled } from './inbox-report.ts';

/** What could be read, and why the reading ended early, in Swedish. */
export interface Taken {
  reads: Read[];
  fault?: string;
}

/**
 * Reads everything that waits. Nothing is changed. When the inbox goes away, what has been read is what there is.
 * @param stop no further mail is read
 */
export async function readAll(
  mailbox: Mailbox,
  own: readonly string[],
  authserv?: string,
  stop?: AbortSignal,
): Promise<Taken> {
  const reads: Read[] = [];
  const waiting = await mailbox.list();
  try {
    for (const each of waiting) if (!stop?.aborted) reads.push(await readWaiting(each, own, authserv));
  } catch (error) {
    if (!(error instanceof MailboxLost)) throw error;
    return { reads, fault: `${error.message} ${reads.length} av ${waiting.length} mejl är lästa.` };
  }
  return { reads };
}

/** How mail is taken in. */
export interface Manner {
  /** Whether mail that somebody must read is moved too, or left where it lies. */
  movesUnclear?: boolean;
  /** No further mail is begun, nor any answer; what is under way is done to its end. */
  stop?: AbortSignal;
  /** Told what became of each before anything is answered: a run that is cut off then has told it. */
  tell?: (settled: readonly Settled[]) => void;
}

/**
 * Acts on each mail, then moves it, then answers. When the inbox goes away, what has been read is acted on all the same;
 * the next run finds it handled, and only moves it.
 * @returns what became of each, what was answered, and what went wrong
 */
export async function takeIn(
  mailbox: Pick<Mailbox, 'move'>,
  { reads, fault }: Taken,
  office: Office,
  answers: Answers,
  { movesUnclear = false, stop, tell }: Manner = {},
): Promise<{ settled: Settled[]; sent: SentAnswers; faults: string[] }> {
  const settled: Settled[] = [];
  let lost = fault;
  for (const read of reads) {
    if (stop?.aborted) break;
    const { name, from, subject, written } = read;
    const deed = handle(office, read);
    settled.push({ ...deed, name, from, subject, written, ...(read.fault && { fault: read.fault }) });
    if (lost === undefined && (deed.place === 'handled' || movesUnclear))
      lost = await moved(mailbox, name, deed.place, settled.length, reads.length);
  }
  tell?.(settled);
  const sent = await sendQueued(office.database, answers, stop);
  return {
    settled,
    sent,
    faults: [
      ...(lost ? [lost] : []),
      ...sent.faults.map((each) => `Ett svar gick inte att skicka: ${each}`),
      ...(stop?.aborted ? [interrupted(settled.length, reads.length)] : []),
    ],
  };
}

const interrupted = (done: number, of: number): string =>
  `Avbruten med Ctrl-C.${done < of ? ` ${done} av ${of} mejl är hanterade.` : ''}`;

/** Why it could not be moved, and where that was; undefined when it has been. */
async function moved(
  mailbox: Pick<Mailbox, 'move'>,
  name: string,
  place: Settled['place'],
  number: number,
  of: number,
): Promise<string | undefined> {
  try {
    await mailbox.move(name, place);
    return undefined;
  } catch (error) {
    if (!(error instanceof MailboxLost)) throw error;
    return `${error.message} Mejl ${number} av ${of} och de efter det är hanterade men inte flyttade.`;
  }
}
