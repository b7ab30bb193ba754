import { formatMoment } from '../../src/model/dates.ts';
import { expectedSeconds, type Plan } from './plan.ts';
import { inWords } from './durations.ts';
import type { Refusal } from '../data/deliveries.ts';
import type { StatusCounts, Mailing } from '../data/mailing.ts';
import type { DeliverySettings } from './delivery-settings.ts';

const SHOWN = 20;

/** Who gets it, who does not and why, how, and how long it takes. */
export function planWords(
  { id, message }: Mailing,
  planned: Plan,
  { pace, connections }: Pick<DeliverySettings, 'pace' | 'connections'>,
  how: string,
  isTerminal: boolean,
  waiting: Waiting,
): string {
  const { counts, remaining: left } = planned;
  const begun = Object.values(counts).some((number) => number > 0);
  return [
    `Utskick: ${id}, ”${message.subject}”`,
    `Mottagare: ${planned.all}, varav ${left} kvar att skicka till.`,
    ...(begun ? [`Redan: ${countWords(counts, waiting.retried)}.`] : []),
    ...nextTryWords(waiting),
    ...leftWords(planned, isTerminal),
    `Vart: ${how}.`,
    `Tid: ungefär ${inWords(expectedSeconds(left, pace, connections))}${pace === undefined ? '' : `, med ${pace} brev i minuten`}.`,
  ].join('\n');
}

/** Who they are is for the eyes of whoever sends; a log gets the reasons alone. */
function leftWords({ left }: Plan, isTerminal: boolean): string[] {
  if (left.length === 0) return [];
  if (!isTerminal) return [`Får det inte: ${left.length}.`, ...reasonCounts(left)];
  const some = left.slice(0, SHOWN).map(({ address, reason }) => `  ${address}: ${reason}`);
  const more = left.length > SHOWN ? [`  … och ${left.length - SHOWN} till`] : [];
  return [`Får det inte: ${left.length}.`, ...some, ...more];
}

function reasonCounts(left: Plan['left']): string[] {
  const counts = new Map<string, number>();
  for (const { reason } of left) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `  ${count} × ${reason}`);
}

/** @param retried how many of the deferred a server has refused, who are tried again since the run stopped */
export function countWords(counts: StatusCounts, retried: number): string {
  const { sent, refused, deferred, uncertain } = answered(counts, retried);
  const again = retried > 0 ? ` (${retried} prövas igen)` : '';
  return `${sent} skickade, ${refused} nekade${again}, ${deferred} uppskjutna, ${uncertain} ovissa`;
}

/** The counts as the server has answered: who is tried again after a refusal has been refused so far. */
export const answered = (counts: StatusCounts, retried: number): StatusCounts => ({
  ...counts,
  refused: counts.refused + retried,
  deferred: counts.deferred - retried,
});

/** What is known of those who wait: how many were refused and are tried again, and when the next one's turn comes. */
export interface Waiting {
  retried: number;
  /** ISO moment, later than now. */
  nextTry: string | undefined;
}

const nextTryWords = ({ nextTry }: Waiting): string[] =>
  nextTry === undefined ? [] : [`Nästa försök för de uppskjutna: ${formatMoment(nextTry)}.`];

/**
 * Why nothing more is sent of a mailing that has gone to all.
 * @param newcomers how many have come to the register since
 */
export function allTold(
  { id, kind }: Pick<Mailing, 'id' | 'kind'>,
  { sent, refused }: StatusCounts,
  newcomers: number,
): string {
  const late = kind === 'issue' ? 'får nästa brev' : 'läser det i portalen';
  const parts = [
    ...(refused > 0 ? [`${sent} togs emot av servern och ${refused} nekades.`] : []),
    ...(newcomers > 0 ? [`${newcomers} har kommit till efteråt och ${late}.`] : []),
  ];
  if (parts.length === 0) return `${id} är redan skickat till alla. Ingenting mer skickas.`;
  const who = refused > 0 ? ` Vilka som nekades och varför: npm run newsletter -- status ${id}` : '';
  return `${id} är redan skickat. ${parts.join(' ')} Ingenting mer skickas.${who}`;
}

/**
 * Where a mailing stands when a run has ended, and what to do next.
 * @param stopped why it did not end by itself
 * @param again what is run to go on
 */
export function endWords(
  id: string,
  counts: StatusCounts,
  left: number,
  { stopped, again, ...waiting }: Waiting & { stopped: string | undefined; again: string },
): string {
  const untried = Math.max(0, left - counts.deferred);
  return [
    ...(stopped ? [`Körningen stannade: ${stopped}`] : []),
    `${id}: ${countWords(counts, waiting.retried)}${untried > 0 ? `, ${untried} inte försökta än` : ''}.`,
    ...nextTryWords(waiting),
    ...nextSteps(id, counts, left, again),
  ].join('\n');
}

function nextSteps(id: string, counts: StatusCounts, left: number, again: string): string[] {
  const steps = [
    ...(left > 0 ? [`Kör igen för dem som är kvar: ${again}. Ingen får mejlet två gånger.`] : []),
    ...(counts.uncertain > 0
      ? [`Ovissa kan ha fått mejlet. Se dem och bestäm med: npm run newsletter -- resolve ${id}`]
      : []),
  ];
  if (steps.length > 0) return steps;
  const refused = counts.refused > 0 ? [`Vilka som nekades och varför: npm run newsletter -- status ${id}`] : [];
  if (counts.sent === 0)
    return [
      'Ingen fick mejlet, så det räknas inte som skickat.',
      ...refused,
      `När felet är åtgärdat: npm run newsletter -- resolve ${id} --again ADRESS … och sedan ${again}`,
    ];
  return ['Klart: alla har fått besked från servern.', ...refused];
}

/** More than this, and more than one in twenty, and it is the server that is doubted first. */
const MANY = 5;

/** What to ask before so many are stopped; undefined when they are few. */
export function manyGone(gone: readonly Refusal[], { sent, refused }: StatusCounts): string | undefined {
  const told = sent + refused;
  if (gone.length < MANY || gone.length * 20 <= told) return undefined;
  return `${gone.length} av ${told} finns inte enligt servern, till exempel ”${gone[0]!.words}” Ska inga fler brev skickas till dem? Svara nej om du misstänker ett fel hos servern.`;
}

export const notStopped = (mailing: string, gone: readonly Refusal[]): string =>
  `Registret är inte ändrat: de ${gone.length} får brev även nästa gång. Se vilka de är med: npm run newsletter -- status ${mailing}`;
