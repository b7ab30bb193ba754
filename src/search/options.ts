import type { FilterName } from './address.ts';

export interface Option {
  value: string;
  /** `Rapporter (12)`. */
  label: string;
}

/** What can be chosen in a filter: values with pages, and the one that is chosen even when it has none. Newest year first. */
export function optionsOf(name: FilterName, counts: Readonly<Record<string, number>> = {}, chosen?: string): Option[] {
  const values = Object.keys(counts).filter((value) => (counts[value] ?? 0) > 0 || value === chosen);
  if (chosen && !values.includes(chosen)) values.push(chosen);
  const order = (a: string, b: string) => (name === 'year' ? b.localeCompare(a) : a.localeCompare(b, 'sv'));
  return values.sort(order).map((value) => ({ value, label: `${value} (${counts[value] ?? 0})` }));
}
