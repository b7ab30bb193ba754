import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { databaseFault } from '../../../scripts/data/faults.ts';
import { storageFault } from '../../../scripts/editor/storage-fault.ts';
import { diskFault } from '../../../scripts/files/disk-fault.ts';
import { gitInWords } from '../../../scripts/submit/git.ts';

const FULL = ['Disken är full.', 'Ta bort något från disken och försök igen.'];
const coded = (code: string) => Object.assign(new Error(code), { code });

/** What SQLite throws when there is no room: its own limit gives the same answer as a full disk. */
function fullDatabase(): unknown {
  const database = new DatabaseSync(':memory:');
  try {
    database.exec('CREATE TABLE t (a); PRAGMA max_page_count = 2; INSERT INTO t (a) VALUES (zeroblob(100000))');
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
  return undefined;
}

describe('a disk that is full is told in the same words, whoever meets it', () => {
  test.each([
    ['a command', diskFault(coded('ENOSPC')), ''],
    ['the form', storageFault(coded('ENOSPC'))?.message, ' Filen är inte sparad.'],
    ['the database', databaseFault(fullDatabase(), 'x'), ' Inget är skrivet. Databasen x är hel.'],
    [
      'git',
      gitInWords('error: file write error: No space left on device')?.message,
      ' Det du har skrivit ligger kvar.',
    ],
    ['the compiler of pages', diskFault(new Error('Failed to write: No space left (os error 28)')), ''],
  ])('%s', (_, words, outcome) => {
    expect(words).toBe(`${FULL[0]}${outcome} ${FULL[1]}`);
  });
});

test.each([
  ['EDQUOT', 'fatal: write error: Disk quota exceeded'],
  ['EROFS', "error: cannot open '.git/FETCH_HEAD': Read-only file system"],
])('git is understood as Node is: %s', (code, said) => {
  expect(gitInWords(said)?.message).toBe(diskFault(coded(code), 'Det du har skrivit ligger kvar.'));
});

test('what is no fault of the disk is none', () => {
  expect([undefined, 'x', new Error('x'), coded('ECONNREFUSED')].flatMap((each) => diskFault(each) ?? [])).toEqual([]);
});
