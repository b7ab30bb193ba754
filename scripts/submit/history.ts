import { git } from './git.ts';

/** A version in git, and what it did to files: the letter of git, and the path from the top that a file has after it. */
export interface LoggedVersion {
  id: string;
  /** ÅÅÅÅ-MM-DD. */
  day: string;
  sentence: string;
  files: readonly { letter: string; file: string }[];
}

/** More than anybody reads through. */
export const MOST_VERSIONS = 200;

/**
 * The versions that touch a file or a folder, the newest first. Nobody's name is asked for.
 * @param which what `git log` is to look through, and how
 */
export async function logOf(top: string, which: readonly string[], place: string): Promise<LoggedVersion[]> {
  const format = ['--format=%x01%H%x00%cd%x00%s', '--date=short', '--name-status', '-z'];
  const told = await git(top, ['log', `--max-count=${MOST_VERSIONS}`, ...format, ...which, '--', place]);
  return told
    .split('\u0001')
    .slice(1)
    .map((record) => {
      const [id = '', day = '', sentence = '', ...rest] = record.split('\0');
      return { id, day, sentence: sentence.trim(), files: readFiles(rest.map((part) => part.replace(/^\n/, ''))) };
    });
}

function readFiles(told: readonly string[]): LoggedVersion['files'] {
  const words = told.filter((word) => word !== '');
  const files: { letter: string; file: string }[] = [];
  for (let at = 0; at + 1 < words.length;) {
    const letter = words[at]![0]!;
    const names = letter === 'R' || letter === 'C' ? 2 : 1;
    files.push({ letter, file: words[at + names] ?? '' });
    at += names + 1;
  }
  return files;
}
