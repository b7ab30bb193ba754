import { expect, test } from 'vitest';
import { runAgain } from '../../../scripts/delivery/run-again.ts';
import { emptyDatabase } from './run.ts';

test.each([
  ['2026-6', 'issue', 'npm run newsletter -- send 2026-6'],
  ['fraga-dag', 'question', 'npm run network -- ask dag'],
  ['fraga-dag.paminnelse', 'question', 'npm run network -- ask dag --remind'],
  ['uppfoljning-2026-2', 'question', 'npm run network -- sheets 2026-2'],
  ['bekraftelse-2026-2', 'confirmation', 'npm run register -- confirm'],
])('%s is gone on with by its own command', (id, kind, command) => {
  const database = emptyDatabase();
  database
    .prepare(
      "INSERT INTO mailings (id, kind, hash, subject, preheader, html, text, started) VALUES (?, ?, 'h', 's', 'p', '', '', '2026-12-01')",
    )
    .run(id, kind);
  expect(runAgain(database, id)).toBe(command);
});
