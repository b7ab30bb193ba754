import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrowser, installedBrowser, named } from './browser.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the browser of the tests', () => {
  test('is the one that CHROMIUM_PATH names, before any other', async () => {
    const program = path.join(temporaryFolder(), 'min webbläsare');
    writeFileSync(program, '');
    expect(await findBrowser({ ...process.env, CHROMIUM_PATH: program })).toBe(program);
  });

  test('is never another one than CHROMIUM_PATH names', () => {
    expect(() => named({ CHROMIUM_PATH: '/finns/inte' })).toThrow(
      'CHROMIUM_PATH är ”/finns/inte”, men där finns ingen webbläsare. Rätta sökvägen eller ta bort variabeln.',
    );
  });

  test.skipIf(process.platform !== 'linux')('is found on PATH', () => {
    const folder = temporaryFolder();
    const program = path.join(folder, 'chromium');
    writeFileSync(program, '');
    chmodSync(program, 0o755);
    const found = installedBrowser({ PATH: folder });
    expect([program, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']).toContain(
      found,
    );
  });

  test.skipIf(process.platform !== 'linux')('has no windows where there is one without', () => {
    const folder = temporaryFolder();
    for (const name of ['chromium', 'chromium-headless-shell']) writeFileSync(path.join(folder, name), '');
    expect(installedBrowser({ PATH: folder })).not.toBe(path.join(folder, 'chromium'));
  });
});
