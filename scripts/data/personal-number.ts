import { PERSONAL_NUMBER_FAULT, personalIn } from '../../src/model/privacy.ts';

/** Whether words hold a Swedish personal identity or coordination number, found as in the content. No list, name or note may. */
export function hasPersonalNumber(words: string): boolean {
  return personalIn(words, new Set()).some(([fault]) => fault === PERSONAL_NUMBER_FAULT);
}

/** What is said of words that do; the number is never repeated. */
export const personalNumberIn = (what: string) => `${what} innehåller ${PERSONAL_NUMBER_FAULT}: ta bort det`;
