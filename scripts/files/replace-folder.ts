import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { ifMissing } from './missing.ts';

/**
 * Puts a folder in another one's place. No system does that in one step, so the old one is laid aside meanwhile: whatever
 * fails, and wherever it is cut off, it is there, and the next time goes on from it.
 * @param fresh on the same disk as the other
 */
export async function replaceFolder(old: string, fresh: string): Promise<void> {
  const aside = `${old}.gammal`;
  const takeBack = async () => {
    if (!existsSync(old)) await rename(aside, old).catch(ifMissing(undefined));
  };
  await takeBack();
  await rm(aside, { recursive: true, force: true });
  await rename(old, aside).catch(ifMissing(undefined));
  try {
    await rename(fresh, old);
  } catch (error) {
    await takeBack();
    throw error;
  }
  await rm(aside, { recursive: true, force: true });
}
