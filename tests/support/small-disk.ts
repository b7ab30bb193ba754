import { execFileSync, spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** True where a test may make a disk of its own: as root, and not in every container. */
export function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const probe = execFileSync('mktemp', ['-d'], { encoding: 'utf8' }).trim();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe]);
  if (status === 0) spawnSync('umount', [probe]);
  return status === 0;
}

/** Makes a folder a disk of its own, as small as one likes, until the test is done. */
export function mountSmall(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]);
  onTestFinished(() => void spawnSync('umount', [folder]));
}

/** Makes a folder one that nothing can be written in. @returns what gives it back, which the end of the test does too */
export function makeReadOnly(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  const back = () => void spawnSync('umount', [folder]);
  onTestFinished(back);
  return back;
}
