import type { Catalog } from '../model/catalog.ts';
import { formatDate } from '../model/dates.ts';
import type { Entry } from '../model/entry.ts';
import { isSameOwner, stateOf } from '../model/link-state.ts';
import { wayToSource } from '../model/way-to-source.ts';

/**
 * What a reader should know before the button to the source is pressed: that it has moved, is gone or did not answer. A new
 * address is linked to when it is at the same publisher; another name is for the editors to look at first.
 */
export function sourceState(
  { linkStates }: Pick<Catalog, 'linkStates'>,
  entry: Entry,
): { words: string; link?: { name: string; href: string } } | undefined {
  const way = wayToSource(entry);
  const found = way && stateOf(linkStates, way.href);
  if (!found) return undefined;
  const { state, to, since } = found;
  const day = formatDate(since);
  if (state === 'silent') return { words: `Källan svarade inte den ${day}.` };
  if (state === 'gone')
    return { words: `Källan fanns inte kvar på sin adress den ${day}. Sök på titeln hos utgivaren.` };
  const words = 'Källan har flyttat.';
  return to && isSameOwner(found.address, to)
    ? { words, link: { name: 'Till den nya adressen', href: to } }
    : { words };
}
