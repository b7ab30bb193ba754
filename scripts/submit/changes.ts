import { git, parts, tryGit } from './git.ts';
import type { Repository } from './repository.ts';

/** A file in a tree of git. */
export interface Blob {
  mode: string;
  id: string;
}

/** How one file of the content differs between two versions. */
export interface FileChange {
  /** Below the content folder. */
  path: string;
  /** Where it lay, when it has moved. */
  from?: string;
  /** Undefined for a new file. */
  before?: Blob;
  /** Undefined for a removed one. */
  after?: Blob;
}

const RAW = /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;

/**
 * What differs in the content between two commits or trees. A file whose permissions alone differ does not.
 * @param follow whether a file that is gone and one like it that has come are told as moved
 */
export async function changesBetween(
  { top, prefix }: Pick<Repository, 'top' | 'prefix'>,
  before: string,
  after: string,
  follow = false,
): Promise<FileChange[]> {
  const options = ['diff-tree', '-r', '-z', '--raw', '--full-index', follow ? '-M' : '--no-renames'];
  const told = parts(await git(top, [...options, before, after, '--', prefix || '.']));
  const changes: FileChange[] = [];
  for (let at = 0; at < told.length;) {
    const [, oldMode = '', mode = '', oldId = '', id = '', letter = ''] = RAW.exec(told[at++]!) ?? [];
    const first = told[at++]!.slice(prefix.length);
    const second = letter === 'R' || letter === 'C' ? told[at++]!.slice(prefix.length) : undefined;
    if (oldId === id && second === undefined) continue;
    changes.push({
      path: second ?? first,
      ...(second !== undefined && { from: first }),
      ...(letter !== 'A' && { before: { mode: oldMode, id: oldId } }),
      ...(letter !== 'D' && { after: { mode, id } }),
    });
  }
  return changes;
}

/** What a file says in a version; undefined for one that is not there. */
export async function blobText({ top }: Pick<Repository, 'top'>, blob: Blob | undefined): Promise<string | undefined> {
  return blob && (await tryGit(top, ['cat-file', 'blob', blob.id])).out;
}

/** The files of a version, by path below the content folder. */
export async function filesAt({ top, prefix }: Repository, version: string): Promise<Map<string, Blob>> {
  const told = parts(await git(top, ['ls-tree', '-r', '-z', '--full-tree', version, '--', prefix || '.']));
  return new Map(
    told.flatMap((line): [string, Blob][] => {
      const [, mode = '', id = '', file = ''] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
      return [[file.slice(prefix.length), { mode, id }]];
    }),
  );
}
