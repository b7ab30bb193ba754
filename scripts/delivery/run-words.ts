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
): string {
  const { counts, remaining: left } = planned;
  const begun = Object.values(counts).some((number) => number > 0);
  return [
    `Utskick: ${id}, ”${message.subject}”`,
    `Mottagare: ${planned.all}, varav ${left} kvar att skicka till.`,
    ...(begun ? [`Redan: ${countWords(counts)}.`] : []),
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

export function countWords({ sent, refused, deferred, uncertain }: StatusCounts): string {
  return `${sent} skickade, ${refused} nekade, ${deferred} uppskjutna, ${uncertain} ovissa`;
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
  { stopped, again }: { stopped: string | undefined; again: string },
): string {
  const untried = Math.max(0, left - counts.deferred);
  return [
    ...(stopped ? [`Körningen stannade: ${stopped}`] : []),
    `${id}: ${countWords(counts)}${untried > 0 ? `, ${untried} inte försökta än` : ''}.`,
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
