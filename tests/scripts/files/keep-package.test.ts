import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { textFile } from '../../../scripts/archive/bag.ts';
import { keepFile, keepFolder } from '../../../scripts/files/keep-package.ts';
import { readFolder } from '../../../scripts/files/read-folder.ts';
import { UserError } from '../../../scripts/user-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const FILES = { 'las-mig.txt': textFile('Läs'), 'data/brev/å b.txt': textFile('Hej') };

describe('a package in its folder', () => {
  test('is written whole, with folders that were not there', async () => {
    const folder = path.join(temporaryFolder(), 'år 2026', 'paket');
    expect(await keepFolder(folder, FILES)).toBe('written');
    expect(Object.keys(await readFolder(folder)).sort()).toEqual(['data/brev/å b.txt', 'las-mig.txt']);
    expect(readdirSync(path.dirname(folder))).toEqual(['paket']);
  });

  test('is left alone when the same lies there', async () => {
    const folder = path.join(temporaryFolder(), 'paket');
    await keepFolder(folder, FILES);
    expect(await keepFolder(folder, FILES)).toBe('same');
  });

  test('never takes the place of another, and says what differs', async () => {
    const folder = path.join(temporaryFolder(), 'paket');
    await keepFolder(folder, FILES);
    const other = { ...FILES, 'las-mig.txt': textFile('Annat'), 'ny.txt': textFile('') };
    await expect(keepFolder(folder, other)).rejects.toThrow('Det som skiljer: las-mig.txt, ny.txt.');
    await expect(keepFolder(folder, other)).rejects.toThrow(UserError);
    expect(readFileSync(path.join(folder, 'las-mig.txt'), 'utf8')).toBe('Läs');
  });

  test('does not take the place of an empty folder or a file either', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'tom'));
    writeFileSync(path.join(folder, 'fil'), 'kvar');
    await expect(keepFolder(path.join(folder, 'tom'), FILES)).rejects.toThrow(UserError);
    await expect(keepFolder(path.join(folder, 'fil'), FILES)).rejects.toThrow('Det ligger en fil i vägen');
    await expect(keepFolder(path.join(folder, 'fil', 'paket'), FILES)).rejects.toThrow('ENOTDIR');
    expect(readFileSync(path.join(folder, 'fil'), 'utf8')).toBe('kvar');
  });

  test('leaves nothing when the disk fails half-way', async () => {
    const folder = temporaryFolder();
    // The second cannot be written: a file stands where its folder should be.
    const broken = { a: textFile('först'), 'a/b': textFile('sedan') };
    await expect(keepFolder(path.join(folder, 'paket'), broken)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not there when the run was killed, and the next run clears up', async () => {
    const folder = path.join(temporaryFolder(), 'paket');
    const module = new URL('../../../scripts/files/keep-package.ts', import.meta.url).href;
    const program = `
      import { keepFolder } from ${JSON.stringify(module)};
      const files = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => ['data/' + i, new Uint8Array(10)]));
      await keepFolder(${JSON.stringify(folder)}, files);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' });
    while (!existsSync(path.join(`${folder}.ny`, 'data', '5'))) await wait(5);
    child.kill('SIGKILL');
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    expect(existsSync(folder)).toBe(false);
    expect(await keepFolder(folder, FILES)).toBe('written');
    expect(readdirSync(path.dirname(folder))).toEqual(['paket']);
    expect(Object.keys(await readFolder(folder))).toHaveLength(2);
  });

  test('is not read through a shortcut', async () => {
    const folder = temporaryFolder();
    symlinkSync(folder, path.join(folder, 'ring'));
    await expect(readFolder(folder)).rejects.toThrow('ring är en genväg');
  });
});

describe('a package in one file', () => {
  test('is written once, is left alone when it is the same, and is never replaced', async () => {
    const file = path.join(temporaryFolder(), 'under', 'paket.zip');
    expect(await keepFile(file, textFile('zip'))).toBe('written');
    expect(await keepFile(file, textFile('zip'))).toBe('same');
    await expect(keepFile(file, textFile('annan'))).rejects.toThrow('Det finns redan något annat på platsen');
    expect(readFileSync(file, 'utf8')).toBe('zip');
    expect(readdirSync(path.dirname(file))).toEqual(['paket.zip']);
  });
});
