import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../scripts/user-error.ts';
import type { SourceFile } from '../layers.ts';
import { ROOT } from './run-program.ts';

/**
 * What is changed and not kept in git, with what is new, as paths from the root of the repository.
 * @throws UserError where git cannot say
 */
export const changedFiles = () => listed('diff', '--name-only', '--no-renames', '--relative', '-z', 'HEAD');

export const isCode = (file: string) => /\.(?:ts|mjs|astro)$/.test(file);

/** All code of the repository, also what is new. */
export async function allCode(): Promise<SourceFile[]> {
  const read = (await listed('ls-files', '--cached', '-z')).filter(isCode).map(
    (file) =>
    readFile(path.join(ROOT, file), 'utf8').then((text) => [{ path: file, text }], () => []), // prettier-ignore
  );
  return (await Promise.all(read)).flat();
}

/** With what is not yet in git. */
async function listed(...args: string[]): Promise<string[]> {
  const told = await Promise.all([git(args), git(['ls-files', '--others', '--exclude-standard', '-z'])]);
  return told.flatMap((names) => names.split('\0').filter(Boolean));
}

async function git(args: string[]): Promise<string> {
  try {
    return (await promisify(execFile)('git', args, { cwd: ROOT, maxBuffer: 1e8 })).stdout;
  } catch (error) {
    throw new UserError(
      `Git kan inte säga vad som är ändrat: ${(error as Error).message}\nKör npm test, som prövar allt.`,
    );
  }
}
