import { randomBytes } from 'node:crypto';
import { lstatSync, rmSync } from 'node:fs';
import path from 'node:path';
import { git, parts } from './git.ts';
import type { Repository } from './repository.ts';

/** The content as it lies on the disk, kept as a tree in git, without anybody's index or branch being touched. */
export interface Snapshot {
  tree: string;
  /** Files that are too large to be sent, below the content folder: a film that was dropped in the wrong place. */
  tooLarge: readonly { path: string; megabytes: number }[];
}

/** More than any picture or PDF of the portal, less than what a git server refuses. */
const LARGEST = 25 * 2 ** 20;

/** What programs leave beside the texts: nobody means to send it. */
const ASIDE = /(^|\/)(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Git writes what lies there with its own filters: line ends, LFS and modes are as it would have them. */
export function takeSnapshot({ top, prefix, base }: Repository): Promise<Snapshot> {
  return withOwnIndex(top, async (env) => {
    await git(top, ['read-tree', base], { env });
    const listed = ['ls-files', '-z', '--modified', '--deleted', '--others', '--exclude-standard'];
    const paths = [...new Set(parts(await git(top, [...listed, '--', prefix || '.'], { env })))];
    // A folder with a repository of its own ends in a slash: what is in it is somebody else's.
    const files = paths.filter((each) => !each.endsWith('/') && !ASIDE.test(each.slice(prefix.length)));
    const sizes = files.map((file) => [file, sizeOf(path.join(top, file))] as const);
    const kept = sizes.filter(([, size]) => size <= LARGEST).map(([file]) => file);
    await git(top, ['update-index', '-z', '--add', '--remove', '--stdin'], { env, input: nulEnded(kept) });
    return {
      tree: await git(top, ['write-tree'], { env }),
      tooLarge: sizes
        .filter(([, size]) => size > LARGEST)
        .map(([file, size]) => ({ path: file.slice(prefix.length), megabytes: Math.round(size / 2 ** 20) })),
    };
  });
}

/** Does something with an index that nobody else has. */
export async function withOwnIndex<T>(top: string, work: (env: Record<string, string>) => Promise<T>): Promise<T> {
  const place = await git(top, ['rev-parse', '--git-path', `kontaktnatet-${randomBytes(6).toString('hex')}.index`]);
  const index = path.resolve(top, place);
  try {
    return await work({ GIT_INDEX_FILE: index });
  } finally {
    rmSync(index, { force: true });
    rmSync(`${index}.lock`, { force: true });
  }
}

export const nulEnded = (all: readonly string[]): string => all.map((each) => `${each}\0`).join('');

const sizeOf = (file: string): number => lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
