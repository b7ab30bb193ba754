import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RawFile } from '../../src/model/raw.ts';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** An empty folder outside the repository; it and all in it is gone when the process ends, also by Ctrl-C. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'kontaktnatet-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  return folder;
}

export async function writeAll(folder: string, files: readonly RawFile[]): Promise<void> {
  await Promise.all(
    [...new Set(files.map((file) => path.dirname(path.join(folder, file.path))))].map((each) =>
      mkdir(each, { recursive: true }),
    ),
  );
  await Promise.all(files.map((file) => writeFile(path.join(folder, file.path), file.text)));
}

/** Lists that name articles of the real content, which are not there beside made-up ones. */
export const namesArticles = (file: string): boolean =>
  ['current.yaml', 'methods.yaml', 'question-types.yaml'].includes(path.basename(file));

/** The real lists (topics, audiences, glossary, network …), without the real articles and what points at them. */
export function copyLists(content: string, folder: string): void {
  cpSync(content, folder, {
    recursive: true,
    filter: (file) => !/\.(?!yaml$)[a-z]+$/.test(path.basename(file)) && !namesArticles(file),
  });
  const audiences = path.join(folder, 'audiences.yaml');
  writeFileSync(audiences, withoutStart(readFileSync(audiences, 'utf8')));
}

/** The audiences without the texts that their pages begin with, which are real articles. */
export const withoutStart = (audiences: string): string => audiences.replaceAll(/^ +start: .*\n/gm, '');

/** The same packages in the same versions: a link, which on Windows needs no special rights as a junction. */
export const linkPackages = (folder: string) =>
  symlink(path.join(REPOSITORY, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
