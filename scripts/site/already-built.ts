import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/settings.ts';
import { ifMissing } from '../files/missing.ts';
import { writeWhole } from '../files/write-whole.ts';
import { addFiles, codeVersion } from './code-version.ts';

const NOTES = fileURLToPath(new URL('../../node_modules/.cache/kontaktnatet/built', import.meta.url));

/** True when the portal that lies there was built from just this: content, code, settings and day. */
export async function isAlreadyBuilt(settings: Settings, notes = NOTES): Promise<boolean> {
  const note = await readFile(noteOf(settings, notes), 'utf8').catch(ifMissing(undefined));
  return note !== undefined && note === noteText(source(settings), made(settings));
}

/**
 * Looks at what a portal is about to be built from, before it is: a text that is saved while the portal is made must be
 * built once more.
 * @returns notes that the portal was built of just that, when it has been
 */
export function aboutToBuild(settings: Settings, notes = NOTES): () => void {
  const from = source(settings);
  return () => writeWhole(noteOf(settings, notes), noteText(from, made(settings)));
}

const noteOf = ({ out }: Settings, notes: string) =>
  path.join(notes, createHash('sha256').update(out).digest('hex').slice(0, 16));

const noteText = (from: string, was: string) => `${from} ${was}\n`;

function source(settings: Settings): string {
  const hash = createHash('sha256').update(JSON.stringify(settings)).update(codeVersion());
  addFiles(hash, settings.content, (file) => readFileSync(file));
  return hash.digest('hex');
}

/** The files themselves are many and large; whoever changes one changes its time. */
function made({ out }: Settings): string {
  const hash = createHash('sha256');
  addFiles(hash, out, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
  return hash.digest('hex');
}
