import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** Files that have a text, by their paths from the root. */
const holding = (pattern: RegExp, places: string[]): string[] =>
  globSync(places, { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => pattern.test(readFileSync(path.join(ROOT, file), 'utf8')))
    .toSorted();

describe('SQL', () => {
  test('stands in scripts/data and nowhere else in the product', () => {
    const found = holding(
      /\.prepare\(|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^\n]*\b(?:FROM|VALUES|SET|WHERE)\b/,
      ['scripts/**/*.ts', 'src/**/*.ts'],
    );
    expect(found.filter((file) => !file.startsWith('scripts/data/'))).toEqual([]);
  });

  test('names the columns of every row that it writes, in tests too', () => {
    expect(
      holding(/INSERT (?:OR \w+ )?INTO \w+ (?:VALUES|SELECT)\b/, [
        'scripts/**/*.ts',
        'tests/**/*.ts',
        'tests/**/*.sql',
      ]),
    ).toEqual(['tests/scripts/data/database.test.ts']);
  });

  test('begins and ends transactions in one place; a run’s lock is one that never ends', () => {
    expect(holding(/\b(?:BEGIN (?:IMMEDIATE|EXCLUSIVE)|ROLLBACK)\b/, ['scripts/**/*.ts'])).toEqual([
      'scripts/data/run-lock.ts',
      'scripts/data/transaction.ts',
    ]);
  });
});
