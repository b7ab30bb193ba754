import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInside } from '../files/is-inside.ts';
import { UserError } from '../user-error.ts';

/** Where the portal itself lies: all of it is soon in git. */
export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Where private data is kept: PORTAL_DATA, else `kontaktnatet` in the user's data folder of the operating system.
 * Nothing is made or written.
 * @returns an absolute path
 * @throws UserError for a folder inside the repository, also by way of a link: what lies there is soon in git
 */
export function dataFolder(env: NodeJS.ProcessEnv = process.env, repository = REPOSITORY): string {
  const folder = path.resolve(env.PORTAL_DATA || path.join(userData(env), 'kontaktnatet'));
  if (!isInside(folder, repository)) return folder;
  throw new UserError(
    `PORTAL_DATA är ”${folder}”, som ligger i portalens egen mapp: där kan personuppgifter hamna i git. Välj en mapp utanför.`,
  );
}

function userData(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env.LOCALAPPDATA || path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  return env.XDG_DATA_HOME || path.join(homedir(), '.local', 'share');
}
