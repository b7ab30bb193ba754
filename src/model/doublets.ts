import type { Everything } from './everything.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';

/** Two things with one id, or two files with one address. */
export function checkDoublets(all: Everything): Problem[] {
  return (
    [
      'entries',
      'topics',
      'audiences',
      'terms',
      'contacts',
      'laws',
      'methods',
      'partners',
      'series',
      'backlog',
      'questionTypes',
    ] as const
  ).flatMap((list) => {
    const first = new Map<string, string>();
    return (all[list] as Parsed<{ id: string }>[]).flatMap((item) => {
      const { id } = item.value;
      const earlier = first.get(id);
      if (earlier === undefined) return first.set(id, item.file) && [];
      return [
        about(item)(
          list === 'entries' ? [] : ['id'],
          `id ”${id}” finns redan i ${earlier}`,
          list === 'entries' ? 'döp om den ena filen' : 'ge den ena ett annat id',
        ),
      ].map((each) => ({ ...each, field: each.field || 'filnamn' }));
    });
  });
}

/** What stands again in a list, with the place where it does. */
export const doubled = (ids: readonly string[]): [id: string, index: number][] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [[id, index]] : []));
