import type { Unit } from '../../src/model/network.ts';

/**
 * Finds a unit by id, name or short name, however it is capitalised.
 * @returns the id; undefined when no unit, or more than one, is called that
 */
export function unitFinder(units: readonly Unit[]): (words: string) => string | undefined {
  const ids = new Map<string, string | undefined>();
  for (const { id, name, short } of units)
    for (const key of new Set([name, short ?? id, idOf(name)].map(plain)))
      ids.set(key, ids.has(key) && ids.get(key) !== id ? undefined : id);
  // An id is nobody else's.
  for (const { id } of units) ids.set(id, id);
  return (words) => ids.get(plain(words));
}

/** A unit's id is its name in lower case, å and ä as a, ö as o, hyphens for the rest. */
export function idOf(name: string): string {
  return plain(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const plain = (words: string) => words.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('sv');
