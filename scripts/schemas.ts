import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSettings } from '../src/catalog.ts';
import { run } from './commands/run.ts';
import { generatedFiles } from './schemas/generated-files.ts';
import { writeIntellisense } from './schemas/intellisense.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** `npm run schemas`: what VS Code needs to complete and explain the fields, written from the schemas. */
await run(async () => {
  const files = Object.entries(generatedFiles());
  for (const [file, text] of files) {
    await mkdir(path.dirname(path.join(ROOT, file)), { recursive: true });
    await writeFile(path.join(ROOT, file), text);
  }
  await writeIntellisense(readSettings());
  console.log(`${files.length} filer för VS Code är skrivna i .vscode.`);
  return 0;
});
