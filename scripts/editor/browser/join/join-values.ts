import type { FieldPlace, Value } from '../../api.ts';
import { isAlike, isGroup, isList } from '../places.ts';
import { joinLines } from './join-lines.ts';

/** Where two have written something else in the same field; undefined is nothing at all. */
export interface FieldCollision {
  /** In the joined values, where mine stands until somebody has chosen. */
  at: FieldPlace;
  mine: Value | undefined;
  theirs: Value | undefined;
}

/** The fields as both have made them, and where they have not made the same of one. */
export interface JoinedValues {
  values: Value | undefined;
  collisions: FieldCollision[];
}

/**
 * Puts together what two have made of the same fields: field for field, and in a list item for item, whichever place it has
 * got. Of lists of names what either has added is there, and what either has taken away is not.
 */
export function joinValues(
  from: Value | undefined,
  mine: Value | undefined,
  theirs: Value | undefined,
  at: FieldPlace = [],
): JoinedValues {
  if (isAlike(mine, from)) return { values: theirs, collisions: [] };
  if (isAlike(theirs, from) || isAlike(mine, theirs)) return { values: mine, collisions: [] };
  if (isGroup(mine) && isGroup(theirs)) return joinGroups(isGroup(from) ? from : {}, mine, theirs, at);
  if (isList(mine) && isList(theirs)) {
    const joined = joinLists(isList(from) ? from : [], mine, theirs, at);
    if (joined) return joined;
  }
  return { values: mine ?? theirs, collisions: [{ at, mine, theirs }] };
}

type Group = Readonly<Record<string, Value>>;

function joinGroups(from: Group, mine: Group, theirs: Group, at: FieldPlace): JoinedValues {
  const own = (group: Group, key: string) => (Object.hasOwn(group, key) ? group[key] : undefined);
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])];
  const joined = keys.map(
    (key) => [key, joinValues(own(from, key), own(mine, key), own(theirs, key), [...at, key])] as const,
  );
  return {
    values: Object.fromEntries(
      joined.flatMap(([key, { values }]) => (values === undefined ? [] : [[key, values] as const])),
    ),
    collisions: joined.flatMap(([, { collisions }]) => collisions),
  };
}

type List = readonly Value[];

/** @returns undefined where nobody can tell which item is which */
function joinLists(from: List, mine: List, theirs: List, at: FieldPlace): JoinedValues | undefined {
  const lists = [from, mine, theirs] as const;
  if (lists.every((list) => list.every((item) => typeof item !== 'object'))) return joinNames(from, mine, theirs);
  const keyed = lists.map(byKey);
  if (keyed.every((each) => each !== undefined)) return joinItems(keyed as [Items, Items, Items], at);
  if (from.length !== mine.length || from.length !== theirs.length) return undefined;
  const joined = from.map((item, index) => joinValues(item, mine[index], theirs[index], [...at, index]));
  return {
    values: joined.map(({ values }) => values!),
    collisions: joined.flatMap(({ collisions }) => collisions),
  };
}

function joinNames(from: List, mine: List, theirs: List): JoinedValues | undefined {
  const values: Value[] = [];
  for (const piece of piecesOf(from, mine, theirs)) {
    if ('lines' in piece) values.push(...piece.lines.map(fromText));
    else if (piece.from.length > 0) return undefined;
    else values.push(...[...new Set([...piece.theirs, ...piece.mine])].map(fromText));
  }
  return { values, collisions: [] };
}

const piecesOf = (...lists: readonly [List, List, List]) => {
  const [from, mine, theirs] = lists.map((list) => list.map((item) => JSON.stringify(item))) as [
    string[],
    string[],
    string[],
  ];
  return joinLines(from, mine, theirs);
};

const fromText = (text: string) => JSON.parse(text) as Value;

type Items = ReadonlyMap<string, Value>;

const NAMING = ['id', 'term', 'name', 'title', 'question', 'word', 'hint', 'date'] as const;

/** The items by what tells one from another; undefined where two have the same. */
function byKey(list: List): Items | undefined {
  const keys = list.map((item) => (isGroup(item) ? NAMING.map((key) => item[key]).find(isFilled) : undefined));
  if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  return new Map(list.map((item, index) => [String(keys[index]), item]));
}

const isFilled = (value: Value | undefined) => value !== undefined && value !== null && value !== '';

function joinItems([from, mine, theirs]: [Items, Items, Items], at: FieldPlace): JoinedValues {
  const keys = orderOf(from, held(from, mine, theirs), held(from, theirs, mine));
  const joined = keys.map((key, index) => joinValues(from.get(key), mine.get(key), theirs.get(key), [...at, index]));
  return {
    values: joined.map(({ values }) => values!),
    collisions: joined.flatMap(({ collisions }) => collisions),
  };
}

/** The keys of one side; what it took away while the other wrote in it is there until somebody has chosen. */
function held(from: Items, own: Items, other: Items): string[] {
  const keys = [...own.keys()];
  for (const [index, key] of [...from.keys()].entries()) {
    const isWrittenIn = other.has(key) && !isAlike(other.get(key), from.get(key));
    if (!own.has(key) && isWrittenIn) keys.splice(Math.min(index, keys.length), 0, key);
  }
  return keys;
}

/** In the order of whoever moved something. Where both did it is mine, with what they have put in last. */
function orderOf(from: Items, mine: readonly string[], theirs: readonly string[]): string[] {
  const pieces = joinLines([...from.keys()], mine, theirs);
  const order = pieces.flatMap((piece) => ('lines' in piece ? piece.lines : [...piece.theirs, ...piece.mine]));
  const isWhole =
    new Set(order).size === order.length && pieces.every((each) => 'lines' in each || each.from.length === 0);
  if (isWhole) return order;
  const gone = new Set([...from.keys()].filter((key) => !theirs.includes(key)));
  return [...new Set([...mine.filter((key) => !gone.has(key)), ...theirs.filter((key) => !from.has(key))])];
}
