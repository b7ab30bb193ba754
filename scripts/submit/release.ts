import type { Settings } from '../../src/settings.ts';
import { UserError } from '../user-error.ts';
import { git } from './git.ts';
import { casesOnTheWay } from './on-the-way.ts';
import { openRepository } from './repository.ts';

/**
 * Lets go of something that has been sent in and will not be taken in: its texts can then be sent in anew. The files are as they
 * are, and the version is kept in `refs/kontaktnatet/slappt/`.
 * @throws UserError when nothing of that name waits
 */
export async function release({ content }: Settings, branch: string): Promise<void> {
  const repository = await openRepository(content);
  const found = (await casesOnTheWay(repository)).find((each) => each.branch === branch);
  if (!found) throw new UserError('Den inskickningen väntar inte längre. Ladda om sidan.');
  await git(repository.top, ['update-ref', `refs/kontaktnatet/slappt/${branch}`, found.tip]);
  await git(repository.top, ['update-ref', '-d', `refs/heads/${branch}`, found.tip]);
}
