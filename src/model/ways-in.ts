import { type KnownIds, unknownTexts } from './entry-references.ts';
import type { Everything } from './everything.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { about, type Parsed } from './raw.ts';
import type { Audience } from './vocabulary.ts';

/** The ways in that lists lay out: where an audience begins, and what topics are gathered under. */
export function checkWaysIn(all: Everything, known: Pick<KnownIds, 'ids'>): Problem[] {
  return [...all.audiences.flatMap((audience) => checkStart(audience, all, known)), ...checkGroups(all)];
}

/** A reader is sent first to texts that are there, that hold, and that are written for that reader. */
function checkStart(audience: Parsed<Audience>, { entries }: Everything, { ids }: Pick<KnownIds, 'ids'>): Problem[] {
  const { id, start } = audience.value;
  const fault = (index: number, what: string, remedy: string) => about(audience)(['start', index], what, remedy);
  const unfit = start.flatMap((named, index) => {
    if (start.indexOf(named) < index) return [fault(index, `”${named}” står två gånger`, 'ta bort den ena')];
    const entry = entries.find(({ value }) => value.id === named)?.value;
    if (!entry) return [];
    if (entry.status === 'withdrawn') return [fault(index, `”${named}” är tillbakadragen`, 'välj en annan text')];
    if (entry.audiences.includes(id)) return [];
    return [
      fault(
        index,
        `”${named}” är inte skriven för ${id}`,
        `lägg till ${id} under audiences i den texten, eller välj en annan`,
      ),
    ];
  });
  return [...unknownTexts(audience, 'start', start, ids), ...unfit];
}

/** With groups every topic has one; a group of a single topic is a slip of the pen, when another is nearly the same. */
function checkGroups({ topics }: Everything): Problem[] {
  const groups = topics.flatMap(({ value }) => value.group ?? []);
  if (groups.length === 0) return [];
  return topics.flatMap((topic) => {
    const { group } = topic.value;
    if (!group)
      return [about(topic)(['group'], 'saknas, fast andra ämnen har en grupp', `skriv till exempel \`${groups[0]}\``)];
    if (groups.filter((each) => each === group).length > 1) return [];
    const meant = nearest(
      group,
      groups.filter((each) => each !== group),
    );
    return meant ? [about(topic)(['group'], `”${group}” har bara ett ämne`, `menade du \`${meant}\`?`)] : [];
  });
}
