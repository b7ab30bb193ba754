import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runScript } from '../../support/run-script.ts';
import { EXEMPELSTAD, TODAY } from '../../fixtures/exempelstad.ts';
import { canMount, mountSmall } from '../../support/small-disk.ts';
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

test('the site does not take the place of the project', () => {
  expect(runScript('build.ts', [], { PORTAL_OUT: PROJECT })).toEqual({
    code: 1,
    said: expect.stringContaining('där det ligger annat än en byggd portal. Välj en tom mapp.'),
  });
});

describe.runIf(canMount())('on another disk than the checkout', () => {
  const content = { PORTAL_CONTENT: EXEMPELSTAD, PORTAL_NOW: TODAY, PORTAL_EDITION: 'open' };

  test('a site is built in a folder there', async () => {
    const disk = temporaryFolder();
    mountSmall(disk, '100m');
    const out = path.join(disk, 'portal');
    expect(runScript('build.ts', [], { ...content, PORTAL_OUT: out }).code).toBe(0);
    const page = await readFile(path.join(out, 'index.html'), 'utf8');
    const [stylesheet = ''] = page.match(/_astro\/[\w.@-]+\.css/) ?? [];
    expect(await readFile(path.join(out, stylesheet), 'utf8')).toContain('{');
  });

  test('the disk itself is not replaced: a folder on it is to be named', () => {
    const disk = temporaryFolder();
    mountSmall(disk, '100m');
    expect(runScript('build.ts', [], { ...content, PORTAL_OUT: disk })).toEqual({
      code: 1,
      said: expect.stringContaining(
        `som är en disk för sig. Portalen byts ut hel, så välj en mapp på den: ${disk}/portal.`,
      ),
    });
  });
});
