import type { Settings } from '../../src/settings.ts';
import { UserError } from '../user-error.ts';
import { casesOnTheWay } from './on-the-way.ts';
import { openRepository } from './repository.ts';
import { takeSnapshot } from './snapshot.ts';
import { findUnsent } from './unsent.ts';

/** How many files have been changed since the last time and not sent in; undefined where there is no git or no repository. */
export async function countUnsent({ content }: Pick<Settings, 'content'>): Promise<number | undefined> {
  try {
    const repository = await openRepository(content);
    const [snapshot, cases] = await Promise.all([takeSnapshot(repository), casesOnTheWay(repository)]);
    const { unsent } = await findUnsent(repository, snapshot.tree, cases);
    return unsent.length;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
