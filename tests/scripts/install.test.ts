import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findNode, isInstalled, refuseOldNode, ROOT } from '../../scripts/install.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('installing', () => {
  const lock = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages });
  const own = path.basename(path.dirname(path.dirname(findNode(ROOT))));
  const wanted = {
    '': { name: 'portalen' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/fsevents': { version: '2.0.0', optional: true },
    ...(findNode(ROOT).startsWith(ROOT) && { [`node_modules/${own}`]: { version: '26.0.0', optional: true } }),
  };

  /** A clone, and what npm has noted and laid in it. */
  function clone(noted: Record<string, object> | undefined, folders: string[]): string {
    const root = temporaryFolder();
    writeFileSync(path.join(root, 'package-lock.json'), lock(wanted));
    for (const folder of folders) mkdirSync(path.join(root, folder), { recursive: true });
    if (noted) writeFileSync(path.join(root, 'node_modules/.package-lock.json'), lock(noted));
    return root;
  }

  const { '': _, 'node_modules/fsevents': __, ...whole } = wanted;
  const folders = Object.keys(whole);

  test('is done when npm has noted every package of the lockfile, but for those of other machines', () => {
    expect(isInstalled(clone(whole, folders))).toBe(true);
  });

  test.each([
    ['in a clone without node_modules', undefined, []],
    ['when it was stopped before npm was done', undefined, folders],
    ['when the lockfile names another version', { ...whole, 'node_modules/zod': { version: '3.0.0' } }, folders],
    ['when a package has been taken away', whole, folders.slice(1)],
    ['when the modules are those of another kind of machine', { 'node_modules/zod': { version: '4.0.0' } }, folders],
  ])('is done again %s', (_name, noted, laid) => expect(isInstalled(clone(noted, laid))).toBe(false));

  test.each(['18.20.4', '20.18.3', '8.0.0'])('is refused on Node %s, in one sentence', (version) => {
    expect(() => refuseOldNode(version)).toThrow(
      `Node ${version} är för gammal: installera Node 20.19 eller nyare från nodejs.org och kör kommandot igen.`,
    );
  });

  test.each(['20.19.0', '22.0.0', '26.10.0'])('is fine on Node %s', (version) => {
    expect(() => refuseOldNode(version)).not.toThrow();
  });

  test('goes on with the Node of the lockfile where npm has put one, else with the Node that runs', () => {
    expect(findNode(ROOT)).toMatch(/node(\.exe)?$/);
    expect(findNode(temporaryFolder())).toBe(process.execPath);
  });
});

test('every npm command begins where what is missing is installed', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const [name, line] of Object.entries(scripts)) {
    const [, file] = /^node (?:--\S+ )*scripts\/start\.mjs (\S+)/.exec(line) ?? [];
    expect(file, `npm run ${name}: ${line}`).toBeDefined();
    expect(existsSync(path.join(ROOT, file!)), file).toBe(true);
  }
});
