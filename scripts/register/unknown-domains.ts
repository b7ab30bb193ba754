import type { ImportPlan } from './plan-import.ts';

/** How many rows of a domain are named. */
const SHOWN = 5;

/** The domains that nobody has listed, the commonest first, each as the line that allows it. */
export function domainLines(unknown: ImportPlan['unknownDomains']): string[] {
  if (unknown.length === 0) return [];
  const groups = [...Map.groupBy(unknown, ({ domain }) => domain)].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    `Okända domäner: ${groups.length}, med ${unknown.length === 1 ? 'en adress' : `${unknown.length} adresser`}. De som är stadens egna läggs under work i content/network/domains.yaml, så här:`,
    ...groups.map(([domain, rows]) => `  - { domain: ${domain}${unitOf(rows)} }   # ${numbers(rows)}`),
  ];
}

/** The unit that all rows of the domain name; nothing where they differ. */
function unitOf(rows: ImportPlan['unknownDomains']): string {
  const [unit, ...others] = new Set(rows.map((each) => each.unit));
  return unit && others.length === 0 ? `, unit: ${unit}` : '';
}

function numbers(rows: ImportPlan['unknownDomains']): string {
  const shown = rows
    .slice(0, SHOWN)
    .map(({ row }) => row)
    .join(', ');
  const count = rows.length === 1 ? '1 adress' : `${rows.length} adresser`;
  return `${count}, rad ${shown}${rows.length > SHOWN ? ' …' : ''}`;
}
