import type { Balance, Balances } from '../data/delivery-balance.ts';
import { alignedTable } from './aligned-table.ts';

/** The terms of the equation, in order, with the sign before each. */
const LEFT = [
  ['register', 'i registret'],
  ['gone', '+ lämnat'],
  ['late', '− nya'],
] as const satisfies readonly (readonly [keyof Balance, string])[];

const RIGHT = [
  ['sent', '= skickade'],
  ['refused', '+ nekade'],
  ['stopped', '+ stoppade'],
  ['uncertain', '+ ovissa'],
  ['waiting', '+ inte än'],
] as const satisfies readonly (readonly [keyof Balance, string])[];

const COLUMNS = [...LEFT, ...RIGHT, ['difference', 'skillnad']] as const;

/** What the left side is. */
export const OF_LETTER = [
  'I registret: nu, en rad för varje adress. Lämnat: har en rad i utskicket men står inte i registret, eller hör till en annan enhet nu.',
  'Nya: kom till, eller fick ett stopp hävt, samma dag som brevet blev klart eller senare. De får nästa brev.',
];

/** The letter as an equation, whole and unit by unit; a difference is told as the fault that it is, with where to look. @param explained what the left side is */
export function balanceWords({ all, units }: Balances, explained: readonly string[]): string[] {
  const row = (name: string, counts: Balance) => [name, ...COLUMNS.map(([term]) => String(counts[term]))];
  const wrong = units.filter(({ difference }) => difference !== 0);
  return [
    alignedTable(
      ['', ...COLUMNS.map(([, word]) => word)],
      [row('Alla', all), ...units.map(({ unit, ...counts }) => row(unit, counts))],
    ),
    ...(all.difference === 0 && wrong.length === 0 ? ['Skillnaden är 0: var och en är räknad en gång.'] : []),
    ...wrong.flatMap(differenceWords),
    ...explained,
  ];
}

function differenceWords({ unit, difference }: Balances['units'][number]): string[] {
  const number = Math.abs(difference);
  if (difference < 0)
    return [
      `FEL: ${number} fler i utskicket än i registret (${unit}). Det är ett fel i programmet: berätta det för den som sköter portalen.`,
    ];
  return [
    `FEL: ${number} i registret har varken fått brevet eller ett stopp (${unit}).`,
    `  Titta här: npm run register -- list --unit ${unit}`,
    '  Har de kommit till med en lista som har ett äldre datum i kolumnen sedan är det inget fel. Annars: skicka dem länken till brevet.',
  ];
}

/** Whether somebody was missed, or counted twice. */
export const isUneven = ({ all, units }: Balances): boolean =>
  [all, ...units].some(({ difference }) => difference !== 0);
