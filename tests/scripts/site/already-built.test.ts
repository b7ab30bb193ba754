import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { aboutToBuild, isAlreadyBuilt } from '../../../scripts/site/already-built.ts';
import { readSettings, type Settings } from '../../../src/settings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Change = (settings: Settings, root: string) => Settings | void;

/** A portal that says it was built, and what may have happened since. */
async function built(change: Change, meanwhile: Change = () => {}): Promise<boolean> {
  const root = temporaryFolder();
  for (const folder of ['content/reports', 'dist']) mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, 'content/reports/a.mdx'), 'Text');
  writeFileSync(path.join(root, 'dist/index.html'), '<p>Text');
  const settings = { ...readSettings({}), content: path.join(root, 'content'), out: path.join(root, 'dist') };
  const notes = path.join(root, 'notes');
  const noteBuilt = aboutToBuild(settings, notes);
  meanwhile(settings, root);
  noteBuilt();
  return isAlreadyBuilt(change(settings, root) ?? settings, notes);
}

test('a portal is built once when nothing changes', async () => {
  expect(await built(() => {})).toBe(true);
});

const aNewText: Change = (_, root) => writeFileSync(path.join(root, 'content/reports/b.mdx'), 'Text');

test.each<[string, Change]>([
  ['a text', (_, root) => writeFileSync(path.join(root, 'content/reports/a.mdx'), 'Ny text')],
  ['a new text', aNewText],
  ['a text that is gone', (_, root) => rmSync(path.join(root, 'content/reports/a.mdx'))],
  ['the day', (settings) => ({ ...settings, today: '2030-01-01' })],
  ['the edition', (settings) => ({ ...settings, edition: 'open' })],
  ['the address', (settings) => ({ ...settings, site: { ...settings.site, base: '/vbe/' } })],
  ['another place', (settings, root) => ({ ...settings, out: path.join(root, 'ut') })],
  ['a page that somebody touched', (_, root) => utimesSync(path.join(root, 'dist/index.html'), 1, 1)],
  ['a portal that is gone', (_, root) => rmSync(path.join(root, 'dist'), { recursive: true })],
])('and again after %s', async (_, change) => {
  expect(await built(change)).toBe(false);
});

test('and again when a text was saved while it was built', async () => {
  expect(await built(() => {}, aNewText)).toBe(false);
});
