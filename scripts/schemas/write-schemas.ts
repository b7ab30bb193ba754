import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../../src/settings.ts';
import { generatedFiles } from './generated-files.ts';
import { writeIntellisense } from './intellisense.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes every file for VS Code that follows from the model. */
export async function writeSchemas(): Promise<number> {
  const files = Object.entries(generatedFiles());
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(ROOT, file)), { recursive: true });
    await writeFile(path.join(ROOT, file), text);
  }
  await writeIntellisense(readSettings());
  console.log(`${files.length} filer för VS Code är skrivna i .vscode.`);
  return 0;
}
