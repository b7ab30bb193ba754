import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findNode, isInstalled, markInstalled, refuseOldNode, ROOT } from '../../scripts/install.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('installing', () => {
  test('happens once for a lockfile, and again when the lockfile has changed', () => {
    const clone = temporaryFolder();
    mkdirSync(path.join(clone, 'node_modules'));
    writeFileSync(path.join(clone, 'package-lock.json'), '{"lockfileVersion": 3}');
    expect(isInstalled(clone)).toBe(false);
    markInstalled(clone);
    expect(isInstalled(clone)).toBe(true);
    writeFileSync(path.join(clone, 'package-lock.json'), '{"lockfileVersion": 3, "packages": {}}');
    expect(isInstalled(clone)).toBe(false);
  });

  test('happens in a clone without node_modules', () => {
    const clone = temporaryFolder();
    writeFileSync(path.join(clone, 'package-lock.json'), '{}');
    expect(isInstalled(clone)).toBe(false);
  });

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
