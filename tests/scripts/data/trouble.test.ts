import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { databaseFault } from '../../../scripts/data/faults.ts';
import { allRecipients, putRecipients } from '../../../scripts/data/recipients.ts';
import { person } from '../register/made-up.ts';
import { fileIn, filled, open, output } from './opened.ts';

test('a process that is killed in the middle of a list leaves nothing of it', async () => {
  const folder = filled();
  const module = (name: string) => JSON.stringify(new URL(`../../../scripts/data/${name}.ts`, import.meta.url).href);
  const said = await output([
    '--input-type=module',
    '-e',
    `
      import { openDatabase } from ${module('database')};
      import { putRecipients } from ${module('recipients')};
      import { transaction } from ${module('transaction')};
      const database = openDatabase(process.argv[1]);
      const person = { name: 'Kim', unit: 'x', role: 'contact', since: '2026-01-01', confirmed: null };
      transaction(database, () => {
        putRecipients(database, Array.from({ length: 20_000 }, (_, index) => ({ ...person, address: 'p' + index })));
        console.log(database.prepare('SELECT count(*) AS n FROM recipients').get().n);
        process.kill(process.pid, 'SIGKILL');
      });`,
    folder,
  ]);
  expect(said).toBe('20001\n');
  expect(allRecipients(open(folder))).toEqual([person()]);
});

test('a database that cannot be written says so', () => {
  const folder = filled();
  const readOnly = new DatabaseSync(fileIn(folder), { readOnly: true });
  onTestFinished(() => readOnly.close());
  let words: string | undefined;
  try {
    putRecipients(readOnly, [person()]);
  } catch (error) {
    words = databaseFault(error, 'x');
  }
  expect(words).toBe('Databasen x går inte att öppna eller skriva i. Kontrollera att du har rätt att skriva i mappen.');
});

test('a full disk stops the work with a sentence, and what was there before is there after', () => {
  const folder = filled();
  const database = open(folder);
  const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
  database.exec(`PRAGMA max_page_count = ${pages}`);
  const many = Array.from({ length: 5000 }, (_, index) => person({ address: `p${index}@exempelstad.example` }));
  let words: string | undefined;
  database.exec('BEGIN');
  try {
    putRecipients(database, many);
  } catch (error) {
    words = databaseFault(error);
  }
  expect(words).toContain('Disken är full. Inget är skrivet.');
  database.close();
  expect(allRecipients(open(folder))).toEqual([person()]);
});
