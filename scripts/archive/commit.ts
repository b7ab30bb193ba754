import { spawnSync } from 'node:child_process';

/** Which version in git a text was taken from. */
export interface Commit {
  id: string;
  /** Whether everything was as the version has it: no file changed, and no new one in the folder. */
  clean: boolean;
}

/** The version of a folder; undefined where git does not know. */
export function commitOf(folder: string): Commit | undefined {
  const id = git(folder, 'rev-parse', 'HEAD');
  return id ? { id, clean: isClean(folder) } : undefined;
}

const isClean = (folder: string) =>
  git(folder, 'status', '--porcelain', '--untracked-files=no') === '' &&
  git(folder, 'status', '--porcelain', '.') === '';

/** The version in words. */
export function commitWords(commit: Commit | undefined): string {
  if (!commit) return 'okänd (innehållet låg inte i git)';
  return commit.clean ? commit.id : `${commit.id}, med ändringar som inte var inskickade`;
}

function git(folder: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
