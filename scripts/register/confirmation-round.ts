import type { IsoDate } from '../../src/model/dates.ts';
import type { Round } from '../../src/newsletter/confirmation-letter.ts';
import type { Recipient } from '../data/person.ts';

/** The half-year that a day lies in. */
export function roundOf(day: IsoDate): Round {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return { year, half: month <= 6 ? 1 : 2 };
}

/**
 * Whom a round asks: contact persons and deputies who have neither begun nor confirmed within the half-year. Subscribers
 * have nothing to confirm; they end the letter when they like.
 */
export function toConfirm(recipients: readonly Recipient[], { year, half }: Round): Recipient[] {
  const first = `${year}-${half === 1 ? '01' : '07'}-01`;
  return recipients.filter(
    ({ role, since, confirmed }) => role !== 'subscriber' && since < first && (confirmed ?? '') < first,
  );
}
