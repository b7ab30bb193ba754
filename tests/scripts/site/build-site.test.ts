import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runScript } from '../../support/run-script.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const PROJECT = path.resolve(fileURLToPath(new URL('../../..', import.meta.url)));

test('a folder that holds something else than a portal is left alone', async () => {
  const folder = path.join(temporaryFolder(), 'Mina dokument');
  await mkdir(folder);
  await writeFile(path.join(folder, 'viktigt.txt'), 'Får inte försvinna.');
  expect(runScript('build.ts', [], { PORTAL_OUT: folder })).toEqual({
    code: 1,
    said: expect.stringContaining('där det ligger annat än en byggd portal. Välj en tom mapp.'),
  });
});

test.each([PROJECT, `${PROJECT}-dist`])('the site is not built to %s, which Astro takes for the project', (folder) => {
  expect(runScript('build.ts', [], { PORTAL_OUT: folder })).toEqual({
    code: 1,
    said: expect.stringContaining('som börjar som projektets egen mapp.'),
  });
});
