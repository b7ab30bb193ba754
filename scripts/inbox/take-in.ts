import { sendQueued, type Answers } from '../data/answers.ts';
import { handle, type Office } from './handle.ts';
import { MailboxLost, type Mailbox } from './mailbox.ts';
import { readWaiting, type Read } from './read-waiting.ts';
import type { Settled } from './report.ts';

/** Reads everything that waits. Nothing is changed. */
export async function readAll(mailbox: Mailbox, own: readonly string[]): Promise<Read[]> {
  const reads: Read[] = [];
  for (const waiting of await mailbox.list()) reads.push(await readWaiting(waiting, own));
  return reads;
}

/**
 * Acts on each mail, then moves it, then answers. When the inbox goes away, what is done stays done and the rest waits.
 * @returns what became of each, and why the run ended early
 */
export async function takeIn(
  mailbox: Pick<Mailbox, 'move'>,
  reads: readonly Read[],
  office: Office,
  answers: Answers,
): Promise<{ settled: Settled[]; answered: number; faults: string[] }> {
  const settled: Settled[] = [];
  const faults: string[] = [];
  try {
    for (const read of reads) {
      const outcome = handle(office, read);
      settled.push({ ...outcome, name: read.name, fault: read.fault });
      await mailbox.move(read.name, outcome.place);
    }
  } catch (error) {
    if (!(error instanceof MailboxLost)) throw error;
    faults.push(error.message);
  }
  const sent = await sendQueued(office.database, answers);
  return {
    settled,
    answered: sent.sent,
    faults: [...faults, ...sent.faults.map((fault) => `Ett svar gick inte att skicka: ${fault}`)],
  };
}
