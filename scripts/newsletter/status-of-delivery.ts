import type { DeliveryReport } from '../data/delivery-report.ts';
import type { Counts } from '../data/mailing.ts';

/** The report for reading. */
export function deliveryWords(report: DeliveryReport): string {
  const { mailing, subject, counts, units, first, last, slowest, errors, settled } = report;
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
  ].join('\n');
}

const COLUMNS = [
  ['sent', 'skickade'],
  ['deferred', 'uppskjutna'],
  ['refused', 'nekade'],
  ['uncertain', 'ovissa'],
  ['claimed', 'på väg'],
] as const;

const row = (name: string, counts: Counts) => [name, ...COLUMNS.map(([status]) => String(counts[status]))];

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
