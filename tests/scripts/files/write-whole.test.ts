import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles, writeNew, writeWhole } from '../../../scripts/files/write-whole.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a file is written in the place of another, in a folder that is made for it', () => {
  const file = path.join(temporaryFolder(), 'ny mapp', 'fil.txt');
  writeWhole(file, 'ett');
  writeWhole(file, 'två');
  expect(readFileSync(file, 'utf8')).toBe('två');
  expect(readdirSync(path.dirname(file))).toEqual(['fil.txt']);
});

test('a new file is for those it is for, and never takes the place of another', () => {
  const file = path.join(temporaryFolder(), 'fil.txt');
  writeNew(file, 'ett', 0o600);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => writeNew(file, 'två')).toThrow(`Filen finns redan: ${file}. Inget är ändrat.`);
  expect(readFileSync(file, 'utf8')).toBe('ett');
  expect(readdirSync(path.dirname(file))).toEqual(['fil.txt']);
});

test.skipIf(process.platform === 'win32').each(['600', '640', '664', '755'])(
  'a file that takes the place of another is for those it was for: %s',
  (octal) => {
    const mode = Number.parseInt(octal, 8);
    const folder = temporaryFolder();
    const [one, two] = ['ett.txt', 'två.txt'].map((name) => path.join(folder, name)) as [string, string];
    for (const file of [one, two]) {
      writeFileSync(file, 'förr');
      chmodSync(file, mode);
    }
    writeWhole(one, 'nu');
    writeFiles(folder, { 'två.txt': 'nu', 'ny.txt': 'nu' });
    const modeOf = (file: string) => statSync(file).mode & 0o777;
    expect([one, two, path.join(folder, 'ny.txt')].map(modeOf)).toEqual([mode, mode, 0o644 & ~process.umask()]);
    writeWhole(one, 'för en', 0o600);
    expect(modeOf(one)).toBe(0o600);
  },
);

test('of several files none is written when one cannot be', () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'a.txt'), 'kvar');
  mkdirSync(path.join(folder, `.b.txt.${process.pid}.tmp`));
  expect(() => writeFiles(folder, { 'a.txt': 'ny', 'b.txt': 'ny' })).toThrow('EISDIR');
  expect(readFileSync(path.join(folder, 'a.txt'), 'utf8')).toBe('kvar');
});

test('a file where the folder should be is told, and left alone', () => {
  const file = path.join(temporaryFolder(), 'fil');
  writeFileSync(file, 'kvar');
  for (const folder of [file, path.join(file, 'under')])
    expect(() => writeFiles(folder, { 'a.txt': '' })).toThrow(`”${folder}” är ingen mapp: det ligger en fil i vägen.`);
  expect(readFileSync(file, 'utf8')).toBe('kvar');
});
