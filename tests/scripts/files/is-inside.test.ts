import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isInside } from '../../../scripts/files/is-inside.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test.each([
  ['the folder itself', 'portal', true],
  ['a file in it', 'portal/lista.csv', true],
  ['a file whose name begins with two dots', 'portal/..lista.csv', true],
  ['a folder whose name begins with two dots', 'portal/..data/ny', true],
  ['a way out and in again', 'portal/../portal/lista.csv', true],
  ['what is reached by a link', 'genväg/ny/lista.csv', true],
  ['a file beside it', 'lista.csv', false],
  ['a folder whose name begins as its own', 'portal-data/lista.csv', false],
  ['what a link in it leads to', 'portal/ut/lista.csv', false],
  ['what lies above it', '.', false],
])('%s: inside is %s, %s', (_, place, expected) => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'portal'));
  symlinkSync(path.join(root, 'portal'), path.join(root, 'genväg'), 'junction');
  symlinkSync(root, path.join(root, 'portal', 'ut'), 'junction');
  expect(isInside(path.join(root, place), path.join(root, 'portal'))).toBe(expected);
});
