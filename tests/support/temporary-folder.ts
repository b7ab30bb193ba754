import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder with a space and Swedish letters in its path, gone when the test is done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'prov åäö '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
