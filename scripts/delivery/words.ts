import { expectedSeconds, remaining, type Plan } from './plan.ts';
import { inWords } from './durations.ts';
import type { Counts, Mailing } from '../data/mailing.ts';
import type { DeliverySettings } from './settings.ts';

const SHOWN = 20;

/** Who gets it, who does not and why, how, and how long it takes. */
export function planWords(
  { id, message }: Mailing,
  planned: Plan,
  { pace, connections }: Pick<DeliverySettings, 'pace' | 'connections'>,
  how: string,
  isTerminal: boolean,
): string {
  const left = remaining(planned);
  const { counts } = planned;
  const begun = counts && Object.values(counts).some((number) => number > 0);
  return [
    `Utskick: ${id}, ”${message.subject}”`,
    `Mottagare: ${planned.to.length} i registret, ${left} kvar att skicka till.`,
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

export function countWords({ sent, refused, deferred, uncertain }: Counts): string {
  return `${sent} skickade, ${refused} nekade, ${deferred} uppskjutna, ${uncertain} ovissa`;
}

/** Where a mailing stands when a run has ended, and what to do next. */
export function endWords(id: string, counts: Counts, left: number, stopped: string | undefined): string {
  const untried = Math.max(0, left - counts.deferred);
  return [
    ...(stopped ? [`Körningen stannade: ${stopped}`] : []),
    `${id}: ${countWords(counts)}${untried > 0 ? `, ${untried} inte försökta än` : ''}.`,
    ...nextSteps(id, counts, left),
  ].join('\n');
}

function nextSteps(id: string, counts: Counts, left: number): string[] {
  const steps = [
    ...(left > 0 ? [`Kör send ${id} igen för dem som är kvar. Ingen får brevet två gånger.`] : []),
    ...(counts.uncertain > 0
      ? [`Ovissa kan ha fått brevet. Se dem och bestäm med: npm run newsletter -- resolve ${id}`]
      : []),
  ];
  return steps.length > 0 ? steps : ['Klart: alla har fått besked från servern.'];
}
