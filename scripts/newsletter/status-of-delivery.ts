import { REASON_WORDS } from '../delivery/reason-words.ts';
import type { usedApproval } from '../data/approvals.ts';
import type { Denial } from '../data/deliveries.ts';
import type { DeliveryReport } from '../data/delivery-report.ts';
import type { StatusCounts } from '../data/mailing.ts';

/** The report for reading. */
export function deliveryWords(report: DeliveryReport): string {
  const { mailing, subject, counts, units, first, last, slowest, errors, bounces, settled } = report;
  if (subject === null) return `${mailing} har inte börjat skickas.`;
  return [
    `${mailing}, ”${subject}”: ${settled ? `klart ${local(settled)}` : 'inte klart'}`,
    table(
      ['', ...COLUMNS.map(([, word]) => word)],
      [row('Alla', counts), ...units.map((unit) => row(unit.unit, unit))],
    ),
    ...(first && last ? [`Första ${local(first)}, sista ${local(last)}.`] : []),
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
export function denialWords(denials: readonly Denial[], vacant: readonly string[]): string[] {
  if (denials.length === 0) return [];
  const rows = denials.map(({ address, words, isOpen }) => `  ${address}: ${words}${isOpen ? ' (prövas igen)' : ''}`);
  const units = vacant.map((unit) => `  ${unit}`);
  return ['Nekade:', ...rows, ...(units.length > 0 ? ['Uppdrag som kan vara vakanta:', ...units] : [])];
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

const COLUMNS = [
  ['sent', 'skickade'],
  ['deferred', 'uppskjutna'],
  ['refused', 'nekade'],
  ['uncertain', 'ovissa'],
  ['claimed', 'på väg'],
] as const;

const row = (name: string, counts: StatusCounts) => [name, ...COLUMNS.map(([status]) => String(counts[status]))];

const KIND: Record<string, string> = { deferred: 'uppskjuten', refused: 'nekad', uncertain: 'oviss' };

const errorWords = ({ status, words, number }: DeliveryReport['errors'][number]) =>
  `  ${number} × ${KIND[status]}: ${words}`;

function table(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((word, at) => Math.max(word.length, ...rows.map((each) => each[at]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return [head, ...rows].map((each) => `  ${line(each)}`.trimEnd()).join('\n');
}

const local = (moment: string) =>
  new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'medium' });
