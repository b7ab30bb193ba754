import { formatMoment } from '../../src/model/dates.ts';
import { REASON_WORDS } from '../delivery/reason-words.ts';
import type { Adoption } from '../data/adoption.ts';
import type { usedApproval } from '../data/approvals.ts';
import type { Denial } from '../data/deliveries.ts';
import type { Balances } from '../data/delivery-balance.ts';
import type { DeliveryReport } from '../data/delivery-report.ts';
import type { UnreachedContacts } from '../data/unreached-contacts.ts';
import { vacancyWords } from '../delivery/vacancy-words.ts';
import type { StatusCounts } from '../data/mailing.ts';
import { copyWords } from '../outgoing/after-adoption.ts';
import { answered } from '../delivery/run-words.ts';
import { alignedTable } from './aligned-table.ts';
import { balanceWords, OF_LETTER } from './balance-words.ts';

/** The report for reading: how the letter went as an equation, its times, and what servers said. */
export function deliveryWords(
  report: DeliveryReport,
  balances: Balances | undefined,
  adoption: Adoption | undefined,
): string {
  const { mailing, subject, counts, retried, units, first, last, slowest, errors, bounces, settled } = report;
  const gap = adoption ? [`${copyWords(adoption)} Vad som skickades av ${mailing} efter kopian är inte känt här.`] : [];
  if (subject === null) return gap[0] ?? `${mailing} har inte börjat skickas.`;
  return [
    ...gap,
    `${mailing}, ”${subject}”: ${settled ? `klart ${formatMoment(settled)}` : 'inte klart'}`,
    ...(balances ? balanceWords(balances, OF_LETTER) : [countsTable(answered(counts, retried), units)]),
    ...(retried > 0 ? [`Nekade som prövas igen i nästa körning: ${retried}.`] : []),
    ...(counts.deferred > retried ? [`Uppskjutna, prövas igen: ${counts.deferred - retried}.`] : []),
    ...(counts.claimed > 0 ? [`På väg just nu, eller avbrutna: ${counts.claimed}.`] : []),
    ...(first && last ? [`Första ${formatMoment(first)}, sista ${formatMoment(last)}.`] : []),
    ...(slowest.length > 0
      ? [
          `Långsammast: ${slowest.map(({ unit, seconds }) => `${String(seconds).replace('.', ',')} s (${unit})`).join(', ')}.`,
        ]
      : []),
    ...(errors.length > 0 ? ['Serverns ord:', ...errors.map(errorWords)] : []),
    ...bounceWords(bounces),
  ].join('\n');
}

function bounceWords(bounces: DeliveryReport['bounces']): string[] {
  if (bounces.length === 0) return [];
  const all = bounces.reduce((sum, { number }) => sum + number, 0);
  const rows = bounces.map(({ reason, number }) => `  ${number} × ${REASON_WORDS[reason]}`);
  return [`Kom tillbaka efteråt: ${all}.`, ...rows];
}

/** Who was refused, with what the server said: for the network lead, and not for a log. */
export function denialWords(denials: readonly Denial[], vacant: readonly UnreachedContacts[]): string[] {
  if (denials.length === 0) return [];
  const rows = denials.map(({ address, words, isOpen }) => `  ${address}: ${words}${isOpen ? ' (prövas igen)' : ''}`);
  const words = vacancyWords(vacant);
  return ['Nekade:', ...rows, ...(words ? [words] : [])];
}

/** Who approved and who sent, and what that proves. */
export function controlWords(approval: ReturnType<typeof usedApproval>): string[] {
  if (!approval) return [];
  const { approver, sender, isSameAccount } = approval;
  const same = isSameAccount
    ? ' Båda från samma användarkonto på datorn: det visar inte att det var två personer.'
    : '';
  return [`Godkänt av ${approver}, skickat av ${sender} (intern kontroll, inte en signatur).${same}`];
}

const COUNTS = [
  ['sent', 'skickade'],
  ['deferred', 'uppskjutna'],
  ['refused', 'nekade'],
  ['uncertain', 'ovissa'],
  ['claimed', 'på väg'],
] as const;

/** What went to some of the register alone, and so has nothing to be held against. */
function countsTable(all: StatusCounts, units: DeliveryReport['units']): string {
  const row = (name: string, counts: StatusCounts) => [name, ...COUNTS.map(([status]) => String(counts[status]))];
  return alignedTable(
    ['', ...COUNTS.map(([, word]) => word)],
    [row('Alla', all), ...units.map((each) => row(each.unit, each))],
  );
}

const KIND: Record<string, string> = { deferred: 'uppskjuten', refused: 'nekad', uncertain: 'oviss' };

const errorWords = ({ status, retried, words, number }: DeliveryReport['errors'][number]) =>
  `  ${number} × ${retried ? 'nekad, prövas igen' : KIND[status]}: ${words}`;
