import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../../scripts/data/migrate.ts';
import { migrations } from '../../../scripts/data/migrations.ts';
import { allRecipients } from '../../../scripts/data/recipients.ts';
import { allStops } from '../../../scripts/data/suppressions.ts';
import { emptyRegister } from '../register/made-up.ts';

/** What has been used on somebody's machine: a change here would leave that machine with other tables than the code expects. */
const USED = [
  'c9da704c1f5c6e131e34414a5112d698be0590c73f201306b65ac2dbf2d9e2d5',
  'd017e861b1e74ebba631c087a1e7b478b2109e81d9e4368f849af2aa691d91ea',
  '28082916987960fbcddd6ef1b27d1eaaddac8f4211ed44f3dce6d9e4bafc3aca',
  'c7d6c66c62ea3acbdc96ab1d84b4105c48e154757c560e9222aae2bf1076b08d',
  '1e0d2c0582a429340ac8c99d0971b61e0799ca81b425387642eff8b26e3cd785',
  '0bc119aa0da2dca833c65530c21bf47001364c13052a766c93c3a3f8b377733e',
  'c6ce15f752b8d0edc777e2bf214d4e20f4d6aeb0bf6abb4897a0a052bfcadc2f',
  '90efd008f40ad1978a3771ddbd6db6abbcae879532f71439902bbbac35b427ef',
  'a06bd7f26201e851fe3939b15f2b750bdd697d781acca511d3f0557b590e1b13',
];

test('the text of a migration that has been used never changes', () => {
  const hashes = migrations.map((sql) => createHash('sha256').update(sql).digest('hex'));
  expect(hashes.slice(0, USED.length)).toEqual(USED);
});

test('each migration is a numbered file, in its place', () => {
  const list = readFileSync(new URL('../../../scripts/data/migrations.ts', import.meta.url), 'utf8');
  const numbers = [...list.matchAll(/'\.\/migrations\/(\d{3})-[a-z-]+\.ts'/g)].map(([, number]) => Number(number));
  expect(numbers).toEqual(migrations.map((_, index) => index + 1));
});

describe('a database that the first version made', () => {
  const old = () => {
    const database = new DatabaseSync(':memory:');
    database.exec(readFileSync(new URL('../../fixtures/database-version-1.sql', import.meta.url), 'utf8'));
    return database;
  };

  test('is taken forward with all that it held', () => {
    const database = old();
    migrate(database, migrations);
    expect(allRecipients(database)).toEqual([
      {
        address: 'kim@exempelstad.example',
        name: 'Kim Exempel',
        unit: 'trygghetskontoret',
        role: 'contact',
        since: '2024-02-01',
        confirmed: null,
      },
    ]);
    expect(allStops(database)).toMatchObject([
      { reason: 'unsubscribed', since: '2026-09-30', isProposed: false, words: null },
    ]);
  });

  test('keeps each stop, with its words and whether it waits for a yes, beside which another may stand from now on', () => {
    const database = old();
    migrate(database, migrations.slice(0, 8));
    database.exec(
      "INSERT INTO suppressions (person, reason, since, words, source, proposed) VALUES ('en', 'bounced', '2026-10-01', '550 5.1.1', '2026-6', 1), ('två', 'forgotten', '2026-10-02', NULL, NULL, 0)",
    );
    const before = allStops(database);
    migrate(database, migrations);
    expect(allStops(database)).toEqual(before);
    expect(before).toHaveLength(3);
    database.exec("INSERT INTO suppressions (person, reason, since) VALUES ('en', 'unsubscribed', '2026-10-03')");
    expect(() =>
      database.exec("INSERT INTO suppressions (person, reason, since) VALUES ('en', 'bounced', '2026-10-03')"),
    ).toThrow('UNIQUE');
  });

  test('gets the tables of a new one, to the letter', () => {
    const database = old();
    migrate(database, migrations);
    expect(tables(database)).toEqual(tables(emptyRegister()));
  });
});

const tables = (database: DatabaseSync) =>
  database
    .prepare('SELECT name, sql FROM sqlite_schema ORDER BY name')
    .all()
    .map((row) => ({ ...row }));
