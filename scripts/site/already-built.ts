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
  return note !== undefined && note === (await noteText(settings));
}

/** Notes of what the portal that lies there was built. */
export async function noteBuilt(settings: Settings, notes = NOTES): Promise<void> {
  writeWhole(noteOf(settings, notes), await noteText(settings));
}

const noteOf = ({ out }: Settings, notes: string) =>
  path.join(notes, createHash('sha256').update(out).digest('hex').slice(0, 16));

async function noteText(settings: Settings): Promise<string> {
  const from = createHash('sha256')
    .update(JSON.stringify(settings))
    .update(await codeVersion());
  await addFiles(from, settings.content, (file) => readFile(file));
  const made = createHash('sha256');
  // The files themselves are many and large; whoever changes one changes its time.
  await addFiles(made, settings.out, async (file) => {
    const { size, mtimeMs } = await stat(file);
    return `${size} ${mtimeMs}`;
  });
  return `${from.digest('hex')} ${made.digest('hex')}\n`;
}
