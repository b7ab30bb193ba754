import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { placeToBuild, refuseUnreadable } from '../../../scripts/site/place-to-build.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a site may be built in a folder that is not there, is empty, or holds a built site', async () => {
  const folder = temporaryFolder();
  expect(await placeToBuild(path.join(folder, 'ny'))).toBe(path.join(folder, 'ny'));
  expect(await placeToBuild(folder)).toBe(folder);
  writeFileSync(path.join(folder, 'sitemap-index.xml'), '');
  expect(await placeToBuild(folder)).toBe(folder);
});

test('a link is followed: what it leads to is filled, and the link stays', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'portal'));
  symlinkSync('portal', path.join(folder, 'länk'));
  expect(await placeToBuild(path.join(folder, 'länk'))).toBe(realpathSync(path.join(folder, 'portal')));
});

test.each([
  ['a file', (folder: string) => writeFileSync(path.join(folder, 'ut'), 'hej'), 'som är en fil'],
  [
    'a folder with something else',
    (folder: string) => mkdirSync(path.join(folder, 'ut', 'bilder'), { recursive: true }),
    'annat än en byggd portal',
  ],
  [
    'a link to nothing',
    (folder: string) => symlinkSync('borta', path.join(folder, 'ut')),
    'en länk till en mapp som inte finns',
  ],
  [
    'a link to something else',
    (folder: string) => symlinkSync('.', path.join(folder, 'ut')),
    'annat än en byggd portal',
  ],
])('%s is left alone', async (_, lay, told) => {
  const folder = temporaryFolder();
  lay(folder);
  await expect(placeToBuild(path.join(folder, 'ut'))).rejects.toThrow(told);
});

test.each(['#', '?'])(
  'a name with %s is refused where content or code is read, since Astro takes it for an address',
  (mark) => {
    expect(() => refuseUnreadable({ content: `/a${mark}b` })).toThrow('PORTAL_CONTENT är');
    expect(() => refuseUnreadable({ content: '/a' }, `/a${mark}b`)).toThrow('Projektets mapp är');
  },
);
