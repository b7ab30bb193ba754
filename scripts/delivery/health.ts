import type { Outcome } from './outcome.ts';
import { pauseAfter } from './outcome.ts';

const WINDOW = 20;
const TOO_MANY_REFUSED = 10;
const TOO_MANY_UNCERTAIN = 5;
const REFUSALS_OF_US = 3;
const LOST_BEFORE_PAUSE = 5;

/** What the latest outcomes call for: going on, a pause for everybody, or an end. */
export type NextStep = { pause?: number; stop?: string };

/**
 * Watches the outcomes of a run. A relay that has had enough gets a pause, growing until something gets through; one that
 * refuses what we send, or most of the recipients, ends the run before it has cost more of them.
 * @param firstPause milliseconds
 */
export function watchHealth(firstPause: number): (outcome: Outcome) => NextStep {
  let latest: Outcome['status'][] = [];
  let troubles = 0;
  let lost = 0;
  let refusalsOfUs = 0;
  return ({ status, about, code, words }) => {
    if (status === 'sent' || (status === 'refused' && about === 'mailbox')) [troubles, lost] = [0, 0];
    refusalsOfUs = about === 'us' ? refusalsOfUs + 1 : status === 'sent' ? 0 : refusalsOfUs;
    latest = [...latest, status].slice(-WINDOW);
    const stop = reasonToStop(latest, refusalsOfUs, status === 'deferred' && about === 'us', words);
    if (stop) return { stop };
    if (about !== 'relay') return {};
    lost += 1;
    if (code === undefined && lost < LOST_BEFORE_PAUSE) return {};
    troubles += 1;
    return { pause: pauseAfter(troubles, firstPause) };
  };
}

export const refusalOfUs = (words: string): string =>
  `Servern nekar det vi skickar, inte mottagarna: ”${words}” Be e-postdriften om råd innan du fortsätter. De som nekades prövas igen nästa gång.`;

function reasonToStop(latest: readonly string[], refusalsOfUs: number, isBarred: boolean, words: string) {
  const count = (status: string) => latest.filter((each) => each === status).length;
  if (isBarred) return `Servern tar inte emot något från oss: ”${words}”`;
  if (refusalsOfUs >= REFUSALS_OF_US) return refusalOfUs(words);
  if (count('refused') >= TOO_MANY_REFUSED)
    return `Av de ${latest.length} senaste nekades ${count('refused')}, senast med ”${words}” Något är fel: fråga e-postdriften innan du fortsätter. De som nekades prövas igen nästa gång.`;
  if (count('uncertain') >= TOO_MANY_UNCERTAIN)
    return `Förbindelsen bröts ${count('uncertain')} gånger efter att hela brevet hade lämnats: ”${words}” Vänta tills servern fungerar.`;
  return undefined;
}
