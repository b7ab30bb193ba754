import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A test that forgets to say where private data lies must not find, or leave, anything in the user's own folder. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'kontaktnatet-data-'));
  process.env.PORTAL_DATA = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
