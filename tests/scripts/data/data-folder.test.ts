import { execSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, REPOSITORY } from '../../../scripts/data/data-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const REFUSED = /som ligger i portalens egen mapp: där kan personuppgifter hamna i git/;

describe('the folder of private data', () => {
  test('is the user’s own data folder when nothing else is said', () => {
    const env = { XDG_DATA_HOME: path.resolve('/data'), LOCALAPPDATA: path.resolve('/data') };
    expect(path.basename(dataFolder(env, temporaryFolder()))).toBe('kontaktnatet');
  });

  test('may be any folder outside the repository, also one that is not made yet', () => {
    const parent = temporaryFolder();
    const repository = path.join(parent, 'portal');
    mkdirSync(repository);
    for (const folder of ['portal-data', '..data', 'a/b/c'])
      expect(dataFolder({ PORTAL_DATA: path.join(parent, folder) }, repository)).toBe(path.join(parent, folder));
  });

  test('is never inside the repository', () => {
    const repository = temporaryFolder();
    for (const folder of [repository, path.join(repository, 'data'), path.join(repository, '..data', 'ny')])
      expect(() => dataFolder({ PORTAL_DATA: folder }, repository)).toThrow(REFUSED);
  });

  test('is never inside the repository by way of a link', () => {
    const parent = temporaryFolder();
    const repository = path.join(parent, 'portal');
    mkdirSync(repository);
    symlinkSync(repository, path.join(parent, 'genväg'), 'junction');
    expect(() => dataFolder({ PORTAL_DATA: path.join(parent, 'genväg', 'data') }, repository)).toThrow(REFUSED);
  });
});

test('npm keeps no log of a command, with the address of whom it is about', () => {
  const cache = temporaryFolder();
  const env = { ...process.env, npm_config_cache: cache };
  const words = 'run --silent register -- extract --help kim.ek@exempelstad.example';
  execSync(`npm ${words}`, { cwd: REPOSITORY, env, stdio: 'ignore' });
  const logs = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  expect(logs.map(({ name }) => name).filter((name) => name.endsWith('.log'))).toEqual([]);
});
