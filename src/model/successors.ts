import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about } from './raw.ts';

/** Texts that replace each other in a ring, or themselves: the reader would be sent round. Each ring is told once. */
export function checkSuccessors(all: Everything): Problem[] {
  const next = new Map(all.entries.map(({ value }) => [value.id, value.replacedBy]));
  return all.entries.flatMap((entry) => {
    const { id } = entry.value;
    const ring: string[] = [];
    for (let at = next.get(id); at !== undefined && !ring.includes(at); at = next.get(at)) ring.push(at);
    if (!ring.includes(id) || ring.some((other) => other < id)) return [];
    const fault =
      ring.length === 1 ? 'texten ersätter sig själv' : `texterna ersätter varandra i en ring: ${ring.join(', ')}`;
    return [about(entry)(['replacedBy'], fault, 'skriv id på texten som gäller nu, eller ta bort raden')];
  });
}
