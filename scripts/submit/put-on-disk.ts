import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Blob } from './changes.ts';
import { git, parts } from './git.ts';
import { nulEnded, withOwnIndex } from './snapshot.ts';

/**
 * Puts files from git's store on the disk as git would (line ends, LFS), each whole: beside first, then by its name.
 * @param files by path from the top; undefined is removed
 */
export async function putOnDisk(top: string, files: ReadonlyMap<string, Blob | undefined>): Promise<void> {
  const put = [...files].flatMap(([file, blob]) => (blob ? [[file, blob] as const] : []));
  if (put.length > 0)
    await withOwnIndex(top, async (env) => {
      const lines = put.map(([file, { mode, id }]) => `${mode} ${id}\t${file}`);
      await git(top, ['update-index', '-z', '--index-info'], { env, input: nulEnded(lines) });
      const input = nulEnded(put.map(([file]) => file));
      for (const line of parts(await git(top, ['checkout-index', '--temp', '-z', '--stdin'], { env, input }))) {
        const [beside = '', file = ''] = line.split('\t');
        const place = path.join(top, file);
        mkdirSync(path.dirname(place), { recursive: true });
        renameSync(path.join(top, beside), place);
      }
    });
  for (const [file, blob] of files) if (!blob) rmSync(path.join(top, file), { force: true });
}
