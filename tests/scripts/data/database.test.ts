import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PERSON_FIELDS } from '../../../src/model/personal-data.ts';
import { DATABASE_FILE } from '../../../scripts/data/database.ts';
import { KEY_FILE } from '../../../scripts/data/key-file.ts';
import { migrations } from '../../../scripts/data/migrations.ts';
import { personKey } from '../../../scripts/data/person-key.ts';
import { allRecipients, putRecipients } from '../../../scripts/data/recipients.ts';
import { person } from '../register/made-up.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { fileIn, filled, open, output, told } from './opened.ts';

describe('a new database', () => {
  test.skipIf(process.platform === 'win32')('can be read by its owner alone, whatever the umask', () => {
    const folder = filled();
    const database = open(folder);
    putRecipients(database, [person({ name: 'Annat Namn' })]);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
    for (const name of readdirSync(folder))
      expect([name, (statSync(path.join(folder, name)).mode & 0o777).toString(8)]).toEqual([name, '600']);
    expect(readdirSync(folder).sort()).toEqual([
      KEY_FILE,
      DATABASE_FILE,
      `${DATABASE_FILE}-shm`,
      `${DATABASE_FILE}-wal`,
    ]);
  });

  test('is made once, however many ask for it at the same moment', async () => {
    const folder = path.join(temporaryFolder(), 'data');
    const program = `
      import { openDatabase } from ${JSON.stringify(new URL('../../../scripts/data/database.ts', import.meta.url).href)};
      import { personKey } from ${JSON.stringify(new URL('../../../scripts/data/person-key.ts', import.meta.url).href)};
      console.log(personKey(openDatabase(process.argv[1])).hash('kim'));`;
    const runs = Array.from({ length: 4 }, () => output(['--input-type=module', '-e', program, folder]));
    const keys = new Set(await Promise.all(runs));
    expect(keys.size).toBe(1);
    expect([...keys][0]).toMatch(/^[0-9a-f]{64}\n$/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('warns when others can read the folder it was put in', () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'delad'), { mode: 0o755 });
    const warnings: string[] = [];
    open(path.join(folder, 'delad'), { warn: (words) => warnings.push(words) });
    expect(warnings).toEqual([expect.stringContaining('Andra som använder datorn kan läsa mappen')]);
  });

  test('is refused with a reason where no folder can be made', () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'fil'), 'kvar');
    expect(told(path.join(folder, 'fil'))).toContain('det ligger en fil i vägen');
    expect(told(path.join(folder, 'fil', 'data'))).toContain('det ligger en fil i vägen');
  });
});

describe('a file that is not what it should be is told for what it is', () => {
  test('an empty file', () => {
    const folder = filled();
    writeFileSync(fileIn(folder), '');
    expect(told(folder)).toContain('är en tom fil');
  });

  test('another file', () => {
    const folder = filled();
    writeFileSync(fileIn(folder), 'epost;namn\n'.repeat(500));
    expect(told(folder)).toContain('är ingen databas');
  });

  test('the database of another program, which is left as it is', () => {
    const folder = filled();
    rmSync(fileIn(folder));
    const other = new DatabaseSync(fileIn(folder));
    other.exec('CREATE TABLE annat (x)');
    other.close();
    const before = readFileSync(fileIn(folder));
    expect(told(folder)).toContain('hör till ett annat program');
    expect(readFileSync(fileIn(folder))).toEqual(before);
  });

  test('a database that was cut off or written over in the middle', () => {
    const whole = filled();
    const bytes = readFileSync(fileIn(whole));
    for (const broken of [bytes.subarray(0, bytes.length - 4096 * 3), overwritten(bytes)]) {
      writeFileSync(fileIn(whole), broken);
      expect(told(whole)).toMatch(/är skadad\. Flytta undan filen, lägg dit den senaste ur mappen backups/);
    }
  });

  test('a database that another program keeps locked', () => {
    const folder = filled();
    const other = new DatabaseSync(fileIn(folder));
    onTestFinished(() => other.close());
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect(told(folder)).toContain('är låst av ett annat program');
  });

  test('a database of a later version, which is left as it is', () => {
    const folder = filled({ migrations: [...migrations, 'CREATE TABLE nytt (x)'] });
    expect(told(folder)).toContain(
      `är gjord av en nyare version av portalen (${migrations.length + 1}, den här känner till ${migrations.length})`,
    );
    expect(readdirSync(folder)).not.toContain('backups');
  });
});

describe('a copy', () => {
  test('is refused, says where the original is, and can be made the one that counts', () => {
    const [original, copy] = [filled(), path.join(temporaryFolder(), 'data')];
    mkdirSync(copy, { mode: 0o700 });
    copyFileSync(fileIn(original), fileIn(copy));
    expect(told(copy)).toContain(`är en kopia: originalet ligger på ${fileIn(original)}`);
    expect(told(copy)).toContain('npm run register -- adopt');
    expect(told(original)).toBe('inget');
    open(copy, { adopt: true }).close();
    expect(allRecipients(open(copy))).toEqual([person()]);
  });

  test('is not what a folder that was moved is taken for', () => {
    const folder = filled();
    const moved = path.join(path.dirname(folder), 'flyttad');
    renameSync(folder, moved);
    expect(told(moved)).toBe('inget');
    expect(told(moved)).toBe('inget');
  });
});

const EXTRA = { label: 'Extra', said: 'något mer', why: 'för provet', headers: ['extra'] };

describe('migration', () => {
  const next = [...migrations, 'ALTER TABLE recipients ADD COLUMN extra TEXT'];

  test('keeps what is there and leaves a backup that its owner alone can read', () => {
    const folder = filled();
    expect(allRecipients(open(folder, { migrations: next }), { ...PERSON_FIELDS, extra: EXTRA })).toEqual([
      { ...person(), extra: null },
    ]);
    const [name = ''] = readdirSync(path.join(folder, 'backups'));
    const backup = path.join(folder, 'backups', name);
    if (process.platform !== 'win32') expect((statSync(backup).mode & 0o777).toString(8)).toBe('600');
    const restored = path.join(temporaryFolder(), 'data');
    mkdirSync(restored, { mode: 0o700 });
    copyFileSync(backup, fileIn(restored));
    expect(told(restored)).toContain('är en säkerhetskopia från 20');
    expect(allRecipients(open(restored, { adopt: true }))).toEqual([person()]);
  });

  test('that fails half way changes nothing', () => {
    const folder = filled();
    expect(() => open(folder, { migrations: [...next, 'INSERT INTO finns_inte VALUES (1)'] })).toThrow('finns_inte');
    expect(allRecipients(open(folder))).toEqual([person()]);
  });
});

test('the key of the hashes stays the same', () => {
  const folder = filled();
  const [first, second] = [personKey(open(folder)), personKey(open(folder))];
  expect(first.hash('kim')).toBe(second.hash('kim'));
});

/** The bytes of a database with a page in the middle written over. */
function overwritten(bytes: Buffer): Buffer {
  const broken = Buffer.from(bytes);
  for (let at = 4096; at < broken.length; at += 4096) broken.fill(0x58, at, at + 4096);
  return broken;
}
