import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { replaceFolder } from '../../../scripts/files/replace-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function place() {
  const root = temporaryFolder();
  const [old, fresh] = [path.join(root, 'dist'), path.join(root, 'dist.ny')];
  const make = (folder: string, name: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, name), '');
  };
  make(old, 'gammal.html');
  return { root, old, fresh, make, within: () => [readdirSync(root), readdirSync(old)] };
}

test('a folder takes the place of another, or of none', async () => {
  const { old, fresh, make, within } = place();
  make(fresh, 'ny.html');
  await replaceFolder(old, fresh);
  expect(within()).toEqual([['dist'], ['ny.html']]);
  renameSync(old, fresh);
  await replaceFolder(old, fresh);
  expect(within()).toEqual([['dist'], ['ny.html']]);
});

test('what was there is there when the new one cannot be put in its place', async () => {
  const { old, fresh, within } = place();
  await expect(replaceFolder(old, fresh)).rejects.toThrow('ENOENT');
  expect(within()).toEqual([['dist'], ['gammal.html']]);
});

test('and when it was cut off between the two and fails the next time, too', async () => {
  const { old, fresh, within } = place();
  renameSync(old, `${old}.gammal`);
  await expect(replaceFolder(old, fresh)).rejects.toThrow('ENOENT');
  expect(within()).toEqual([['dist'], ['gammal.html']]);
});
