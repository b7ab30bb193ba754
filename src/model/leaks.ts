import { mayStandIn, SENSITIVITY_NAMES, type Sensitivity } from './edition.ts';
import type { Everything } from './parse-content.ts';
import type { Problem } from './problem.ts';
import type { Parsed } from './raw.ts';

type Item = Everything['entries'][number] | Everything['issues'][number] | Everything['meetings'][number];

/**
 * Faults where something that fewer may read is named in something that more may read: as `related` or `replacedBy`,
 * or by its whole title in the text. Links are looked at in `internal-links.ts`.
 */
export function checkLeaks(all: Everything): Problem[] {
  const items: Item[] = [...all.entries, ...all.issues, ...all.meetings];
  const secrets = items.filter(({ value }) => value.sensitivity !== 'open');
  if (secrets.length === 0) return [];
  return items.flatMap((item) => [
    ...pointers(item).flatMap(([path, id]) => {
      const target = all.entries.find(({ value }) => value.id === id);
      return target && !mayStandIn(target.value.sensitivity, item.value.sensitivity) ? [leak(item, path, target.value.sensitivity)] : [];
    }),
    ...secrets.filter((secret) => secret !== item && namesTitle(item, secret)).map((secret) => leak(item, ['title'], secret.value.sensitivity)),
  ]);
}

function pointers({ value }: Item): [PropertyKey[], string][] {
  if (!('related' in value)) return [];
  const replaced: [PropertyKey[], string][] = value.replacedBy ? [[['replacedBy'], value.replacedBy]] : [];
  return [...value.related.map((id, i): [PropertyKey[], string] => [['related', i], id]), ...replaced];
}

function namesTitle({ value }: Item, secret: Item): boolean {
  if (mayStandIn(secret.value.sensitivity, value.sensitivity)) return false;
  const besides = 'points' in value ? [...value.points, ...Object.values(value.meaning)] : [];
  const words = [value.title, value.summary, ...besides, value.body.plain].join(' ').toLocaleLowerCase('sv');
  return words.includes(secret.value.title.toLocaleLowerCase('sv'));
}

function leak({ file, lineOf }: Parsed<unknown>, path: PropertyKey[], sensitivity: Sensitivity): Problem {
  return {
    file,
    line: lineOf(path),
    field: path[0] === 'title' ? 'text' : path.map(String).join('.'),
    fault: `nämner något som är ${SENSITIVITY_NAMES[sensitivity]}`,
    remedy: 'ta bort det här, eller höj artikelns sensitivity',
  };
}
