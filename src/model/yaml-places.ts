import { isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';

/** The line of a value, and the places of what stands within it: plain data, which takes a fraction of the parser's tree. */
export type YamlPlace =
  number | readonly [line: number, within: readonly YamlPlace[] | Readonly<Record<string, YamlPlace>>];

/**
 * Where everything stands in YAML that has been parsed.
 * @param firstLine the line of the file on which the YAML begins
 * @param depth how many levels are looked into
 */
export function placesIn(contents: unknown, counter: LineCounter, firstLine: number, depth: number): YamlPlace {
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const placeOf = (value: unknown, line: number, left: number): YamlPlace => {
    if (left === 0) return line;
    if (isSeq(value)) return [line, value.items.map((item) => placeOf(item, lineOf(item, line), left - 1))];
    if (!isMap(value)) return line;
    // Of a key that stands twice the first counts.
    const pairs = value.items.toReversed().flatMap(({ key, value: each }): [string, YamlPlace][] => {
      if (!isScalar(key) || typeof key.value !== 'string') return [];
      return [[key.value, placeOf(each, lineOf(key, line), left - 1)]];
    });
    return [line, Object.fromEntries(pairs)];
  };
  const lineOf = (node: unknown, other: number) => {
    const offset = (node as Node | null)?.range?.[0];
    return offset === undefined ? other : lineAt(offset);
  };
  return placeOf(contents, lineOf(contents, lineAt(0)), depth);
}

/** The line of a value by its path (`['source', 'year']`), or of its nearest parent that is there. */
export function lineIn(whole: YamlPlace, path: readonly PropertyKey[]): number {
  let place = whole;
  for (const key of path) {
    const next = typeof place === 'number' ? undefined : within(place[1], key);
    if (next === undefined) break;
    place = next;
  }
  return typeof place === 'number' ? place : place[0];
}

function within(places: Exclude<YamlPlace, number>[1], key: PropertyKey): YamlPlace | undefined {
  if (isList(places)) return places[Number(key)];
  return typeof key === 'string' && Object.hasOwn(places, key) ? places[key] : undefined;
}

const isList = (places: Exclude<YamlPlace, number>[1]): places is readonly YamlPlace[] => Array.isArray(places);
