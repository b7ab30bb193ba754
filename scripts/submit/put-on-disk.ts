import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Blob } from './changes.ts';
import { git, parts } from './git.ts';
import { nulEnded, withOwnIndex } from './snapshot.ts';

/**
 * Puts files from git's store on the disk as git would (line ends, LFS), each whole: beside first, then by its name.
 *
 * What is removed goes before anything gets its name: `Bild.PNG` and `bild.png` are one file on many disks, and a file may
 * have become a folder. All that can fill the disk is written by then, and what is removed is in git (`fetchOthers` sees to
 * that), so a run that is cut off loses nothing: the next one goes on from there.
 * @param files by path from the top; undefined is removed
 */
export async function putOnDisk(top: string, files: ReadonlyMap<string, Blob | undefined>): Promise<void> {
  const put = [...files].flatMap(([file, blob]) => (blob ? [[file, blob] as const] : []));
  const written = put.length > 0 ? await writtenBeside(top, put) : [];
  for (const [file, blob] of files) if (!blob) rmSync(path.join(top, file), { force: true });
  for (const { beside, file } of written) {
    mkdirSync(path.dirname(path.join(top, file)), { recursive: true });
    renameSync(path.join(top, beside), path.join(top, file));
  }
}

function writtenBeside(
  top: string,
  files: readonly (readonly [file: string, blob: Blob])[],
): Promise<{ beside: string; file: string }[]> {
  return withOwnIndex(top, async (env) => {
    const lines = files.map(([file, { mode, id }]) => `${mode} ${id}\t${file}`);
    await git(top, ['update-index', '-z', '--index-info'], { env, input: nulEnded(lines) });
    const input = nulEnded(files.map(([file]) => file));
    const out = await git(top, ['checkout-index', '--temp', '-z', '--stdin'], { env, input });
    return parts(out).map((line) => {
      const [beside = '', file = ''] = line.split('\t');
      return { beside, file };
    });
  });
}
