import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../scripts/data/backups.ts';
import { KEY_FILE } from '../../../scripts/data/key-file.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { suppress } from '../../../scripts/data/subscriptions.ts';
import { writeSetting } from '../../../scripts/data/remembered.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fileIn, filled, open, told } from './opened.ts';

const keyIn = (folder: string) => path.join(folder, KEY_FILE);

/** A data folder in which somebody has ended the letter. */
function withStop(): string {
  const folder = filled();
  const database = open(folder);
  suppress(database, 'noa@exempelstad.example', 'unsubscribed', '2026-11-23');
  database.close();
  return folder;
}

describe('the key of the hashes', () => {
  test.skipIf(process.platform === 'win32')('is a file that its owner alone can read', () => {
    expect((statSync(keyIn(filled())).mode & 0o777).toString(8)).toBe('600');
  });

  test('that is lost is not replaced while anything is hashed with it', () => {
    const folder = withStop();
    rmSync(keyIn(folder));
    expect(told(folder)).toContain('saknas. Utan den går det inte att veta vilka som har avslutat brevet');
    const unused = filled();
    rmSync(keyIn(unused));
    expect(told(unused)).toBe('inget');
  });

  test('that is no key is told', () => {
    const folder = withStop();
    writeFileSync(keyIn(folder), 'hej');
    expect(told(folder)).toContain('är skadad');
  });

  test('is moved out of a database, and its backups, where an older version kept it', () => {
    const folder = filled();
    rmSync(keyIn(folder));
    const old = open(folder);
    rmSync(keyIn(folder));
    writeSetting(old, 'key', '00ff'.repeat(16));
    const copy = backUp(old, folder, '2026-11-01T08:00:00.000Z');
    old.close();
    const database = open(folder);
    expect(readFileSync(keyIn(folder), 'utf8')).toBe(`${'00ff'.repeat(16)}\n`);
    expect(personKey(database).hash('kim')).toMatch(/^[0-9a-f]{64}$/);
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    for (const file of [fileIn(folder), copy]) expect(readFileSync(file).includes('00ff00ff')).toBe(false);
  });

  test('of another database is refused', () => {
    const [one, other] = [withStop(), filled()];
    const database = new DatabaseSync(fileIn(one));
    writeSetting(database, 'key', 'ab'.repeat(32));
    database.close();
    expect(told(one)).toContain('hör inte till databasen');
    const moved = path.join(temporaryFolder(), 'data');
    mkdirSync(moved, { mode: 0o700 });
    copyFileSync(fileIn(other), fileIn(moved));
    expect(told(moved, { adopt: true })).toBe('inget');
  });
});
