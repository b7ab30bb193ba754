import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EXEMPELSTAD } from '../../fixtures/exempelstad.ts';
import { loadCatalog } from '../../../src/load-catalog.ts';
import { allQuestionCounts } from '../../../scripts/data/question-counts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { office, PORTAL } from './office.ts';

test('a question is counted by what it is about, the kind of unit and the month, and nothing else is kept', async () => {
  const { register, database } = office();
  expect(await register('question', 'lampor', 'bolag')).toEqual({
    code: 0,
    said: 'Räknad: Lampor som slocknar, bolag, 2026-11. Det är nu 1.\nSvaret finns i portalen: vem-byter-lampan\n',
  });
  await register('question', 'Lampor som slocknar', 'Förvaltning', '2026-10');
  await register('question', 'lampor', 'bolag');
  expect(database(allQuestionCounts)).toEqual([
    { month: '2026-10', type: 'lampor', kind: 'forvaltning', number: 1 },
    { month: '2026-11', type: 'lampor', kind: 'bolag', number: 2 },
  ]);
  const columns = database((opened) => opened.prepare("SELECT name FROM pragma_table_info('question_counts')").all());
  expect(columns.map(({ name }) => name)).toEqual(['month', 'type', 'unit_kind', 'number']);
});

test('a question that was counted wrongly is taken back, and never more than there are', async () => {
  const { register, database } = office();
  await register('question', 'lampor', 'bolag');
  await register('question', 'lampor', 'bolag');
  expect((await register('question', 'lampor', 'bolag', '--undo')).said).toContain('Kvar: 1.');
  expect((await register('question', 'lampor', 'bolag', '--undo')).said).toContain('Kvar: 0.');
  expect(database(allQuestionCounts)).toEqual([]);
  expect(await register('question', 'lampor', 'bolag', '--undo')).toMatchObject({
    code: 1,
    said: expect.stringContaining('Det finns ingen sådan fråga att ta tillbaka'),
  });
});

test.each([
  [['Kim Ek undrar', 'bolag'], 'Slaget finns inte. Välj ett av: lampor, blommor, oro, annat.'],
  [['lampor', 'Kim Ek'], 'Skriv förvaltning eller bolag efter slaget.'],
  [['lampor', 'bolag', 'i går'], 'Månaden skrivs ÅÅÅÅ-MM'],
  [['lampor', 'bolag', '2026-12'], 'har inte varit än'],
  [['lampor', 'bolag', '2016-12'], 'Frågor räknas från 2025-01'],
  [['lampor', 'bolag', '2026-11', 'en elev i nian'], 'det är mer än kommandot tar'],
  [['lampor', 'bolag', '--note=Kim'], 'Kommandot har inget ”--note”'],
])('no free text is taken: %j', async (args, told) => {
  const { register, database } = office();
  const { code, said } = await register('question', ...args);
  expect([code, said]).toEqual([1, expect.stringContaining(told)]);
  expect(said).not.toContain('Kim');
  expect(database(allQuestionCounts)).toEqual([]);
});

test('the lead sees every number, and writes a file that the portal reads', async () => {
  const content = path.join(temporaryFolder(), 'content');
  cpSync(EXEMPELSTAD, content, { recursive: true });
  const { register } = office({ ...PORTAL, PORTAL_CONTENT: content });
  expect((await register('questions')).said).toContain('Inga frågor är räknade än');
  for (let at = 0; at < 11; at += 1) await register('question', 'lampor', at < 6 ? 'bolag' : 'förvaltning');
  for (let at = 0; at < 4; at += 1) await register('question', 'blommor', 'bolag', '2026-02');
  const { said } = await register('questions', '--write');
  expect(said).toContain('2026: 15 (förvaltningar 5, bolag 10)');
  expect(said).toContain('  Blommor i parken: 4 (förvaltningar 0, bolag 4)');
  expect(said).toContain('Månad för månad: 2026-02 4, 2026-11 11');
  const written = readFileSync(path.join(content, 'network', 'question-counts.yaml'), 'utf8');
  expect(written).toContain('- { type: lampor, atLeast: 10 }');
  expect(written).not.toContain('blommor');
  const { catalog, problems } = await loadCatalog({ content, edition: 'open', today: '2026-11-26' });
  expect(problems.filter(({ file }) => file.includes('question'))).toEqual([]);
  expect(catalog.questionYears).toMatchObject([{ year: 2026, types: [{ type: 'lampor', atLeast: 10 }] }]);
});
