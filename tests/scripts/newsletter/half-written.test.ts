import path from 'node:path';
import { expect, test } from 'vitest';
import { desk, entryFile, wholeIssue } from './desk.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const LETTER = {
  'newsletters/2026-6.mdx': wholeIssue('<Entry id="natet">Läs den.</Entry>\n\n[En till](/rapporter/lanken/)'),
};
const SOUND = { 'reports/natet.mdx': entryFile('Nätet'), 'reports/lanken.mdx': entryFile('Länken') };
const FAULTY = entryFile('Fel', 'fel: 1');

const compile = (files: Record<string, string>) =>
  desk({ ...LETTER, ...SOUND, ...files }).newsletter([
    'compile',
    '2026-6',
    '--out',
    path.join(temporaryFolder(), 'ut'),
  ]);

test('a letter can be made while other texts are half written', async () => {
  const half = { 'reports/annan.mdx': FAULTY, 'newsletters/2026-5.mdx': '---\n', 'network/meetings/mote.mdx': 'Möte' };
  expect(await compile(half)).toMatchObject({ code: 0 });
});

test.each([
  ['a text that it shows', 'reports/natet.mdx', FAULTY],
  ['a text that it links to', 'reports/lanken.mdx', FAULTY],
  ['a list', 'topics.yaml', 'fel: 1'],
  ['its own file', 'newsletters/2026-6.mdx', wholeIssue('Text.', 'fel: 1\n')],
])('but not while something is wrong with %s', async (_, file, text) => {
  const { code, said } = await compile({ [file]: text });
  expect(code).toBe(1);
  expect(said).toContain(`${file}:`);
});

test('a draft is told all that it lacks when it is asked about, though it stops nothing else', async () => {
  const draft = wholeIssue('<Entry id="kommer">Läs den.</Entry>', 'status: draft\n').replace(
    /^summary: .*$/m,
    'summary: ""',
  );
  const { newsletter, check } = desk({ 'newsletters/2026-6.mdx': draft });
  expect((await check()).faults).toEqual([]);
  const { code, said } = await newsletter(['check', '2026-6']);
  expect(code).toBe(1);
  expect(said).toContain('summary – är tom');
});

test('nor is a draft that names what is not there sound', async () => {
  const draft = wholeIssue('<Entry id="kommer">Läs den.</Entry>', 'status: draft\n');
  const { code, said } = await desk({ 'newsletters/2026-6.mdx': draft }).newsletter(['check', '2026-6']);
  expect(code).toBe(1);
  expect(said).toContain('”kommer”');
});
