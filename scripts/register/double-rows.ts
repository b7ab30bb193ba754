import { ROLE_NAMES } from '../data/person.ts';
import type { RowPerson } from './read-row.ts';

/** A row of a list that could be read. */
interface PersonRow {
  number: number;
  person: RowPerson;
}

/** What is wrong with a row whose address another row has too; or which row above it is the same as. */
export type Double = { fault: string } | { same: number };

/**
 * The rows whose address stands in more than one. Alike, they are one. Where they differ none is taken: nobody has two
 * roles, and which of them is right is not for a program to choose. The register stays as it was for that person.
 */
export function doubleRows(rows: readonly PersonRow[]): Map<number, Double> {
  const doubles = new Map<number, Double>();
  for (const group of Map.groupBy(rows, ({ person }) => person.address).values()) {
    const [first] = group;
    if (!first || group.length === 1) continue;
    const isOne = new Set(group.map(({ person }) => JSON.stringify(person))).size === 1;
    const difference = differenceIn(group);
    for (const row of group)
      if (!isOne) doubles.set(row.number, { fault: faultOf(row, group, difference) });
      else if (row !== first) doubles.set(row.number, { same: first.number });
  }
  return doubles;
}

function faultOf({ number }: PersonRow, group: readonly PersonRow[], difference: string): string {
  const others = group
    .slice(0, SHOWN + 2)
    .filter((row) => row.number !== number)
    .map((row) => row.number);
  return `samma adress står också på ${rowWords(others)}, ${difference}. Ingen av raderna tas in: behåll en av dem`;
}

function differenceIn(group: readonly PersonRow[]): string {
  const roles = [...new Set(group.map(({ person }) => ROLE_NAMES[person.role]))];
  if (roles.length > 1) return `med en annan roll (${roles.join(', ')}). En person kan bara ha en roll`;
  const units = new Set(group.map(({ person }) => person.unit));
  return units.size > 1 ? 'med en annan enhet. En person kan bara höra till en enhet' : 'med andra uppgifter';
}

/** The first few, should a list be one address alone. */
const SHOWN = 5;

const rowWords = (rows: readonly number[]) =>
  `rad ${rows.slice(0, SHOWN).join(', ')}${rows.length > SHOWN ? ' …' : ''}`;
