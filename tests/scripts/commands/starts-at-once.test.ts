import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT } from '../../run/run-program.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TELL = new URL('./tell-packages.mjs', import.meta.url).href;

/** The packages that a command loads, in a process of its own. */
function loadedBy(words: readonly string[]): string[] {
  const env = { ...process.env, PORTAL_CONTENT: EXEMPELSTAD, PORTAL_NOW: TODAY, PORTAL_DATA: temporaryFolder() };
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL, ...words], { cwd: ROOT, env, encoding: 'utf8' }); // prettier-ignore
  expect(status, stderr).toBe(0);
  return /^loaded: (.*)$/m.exec(stderr)![1]!.split(' ');
}

const { scripts } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { scripts: Record<string, string> };
const PROGRAMS = Object.values(scripts).flatMap((line) => /scripts\/[a-z]+\.ts$/.exec(line) ?? []);

test('there are programs to ask', () => {
  expect(PROGRAMS).toEqual(expect.arrayContaining(['scripts/newsletter.ts', 'scripts/register.ts']));
});

test.each(PROGRAMS)('%s tells what it can do with nothing loaded but what guesses at a misspelt word', (program) => {
  expect(loadedBy([program, '--help'])).toEqual(['fastest-levenshtein']);
});

/** What takes longer to load than a command that only reads and tells may take as a whole; pictures are opened where there are any. */
const HEAVY = ['mjml', 'nodemailer', 'imapflow', 'playwright', 'playwright-core', 'pagefind', 'docx', 'htmlparser2', 'postal-mime', 'write-excel-file', 'read-excel-file', '@myriaddreamin/typst-ts-node-compiler']; // prettier-ignore

test.each([
  [['scripts/register.ts', 'list']],
  [['scripts/newsletter.ts', 'status']],
  [['scripts/network.ts', 'backlog']],
  [['scripts/network.ts', 'tasks']],
  [['scripts/check.ts']],
])('%j loads no mail, browser or sheet', (words) => {
  const loaded = loadedBy(words);
  expect(loaded).toContain('zod');
  expect(loaded.filter((name) => HEAVY.includes(name))).toEqual([]);
});
