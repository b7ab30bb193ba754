import { tryGit } from './git.ts';

/** Whether a version in git has had a file, here or of what has been fetched or sent; true where that cannot be told. */
export async function isInHistory(content: string, file: string): Promise<boolean> {
  const asked = tryGit(content, ['log', '--all', '--max-count=1', '--format=%H', '--', file]);
  return asked.then(
    ({ code, out }) => code !== 0 || out !== '',
    () => true,
  );
}
