import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
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
  return note !== undefined && note === noteText(await source(settings), await made(settings));
}

/**
 * Looks at what a portal is about to be built from, before it is: a text that is saved while the portal is made must be
 * built once more.
 * @returns notes that the portal was built of just that, when it has been
 */
export async function aboutToBuild(settings: Settings, notes = NOTES): Promise<() => Promise<void>> {
  const from = await source(settings);
  return async () => writeWhole(noteOf(settings, notes), noteText(from, await made(settings)));
}

const noteOf = ({ out }: Settings, notes: string) =>
  path.join(notes, createHash('sha256').update(out).digest('hex').slice(0, 16));

const noteText = (from: string, was: string) => `${from} ${was}\n`;

async function source(settings: Settings): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify(settings))
    .update(await codeVersion());
  await addFiles(hash, settings.content, (file) => readFile(file));
  return hash.digest('hex');
}

/** The files themselves are many and large; whoever changes one changes its time. */
async function made({ out }: Settings): Promise<string> {
  const hash = createHash('sha256');
  await addFiles(hash, out, async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  });
  return hash.digest('hex');
}
