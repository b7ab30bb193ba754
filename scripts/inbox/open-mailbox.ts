import path from 'node:path';
import { UserError } from '../user-error.ts';
import { openFolder } from './folder.ts';
import { imapSettings } from './imap-settings.ts';
import { openImap } from './imap.ts';
import type { Mailbox } from './mailbox.ts';

/**
 * The inbox that somebody asks for: a folder of saved mail, else the one that is set.
 * @param isReadOnly nothing there may be changed
 * @throws UserError when there is neither
 */
export async function openMailbox(
  from: string | undefined,
  isReadOnly: boolean,
  env: NodeJS.ProcessEnv,
): Promise<Mailbox> {
  if (from !== undefined) return openFolder(path.resolve(from));
  const settings = await imapSettings(env);
  if (settings) return openImap(settings, isReadOnly);
  throw new UserError(
    'Ange en brevlåda i IMAP_URL (imaps://användare:lösenord@server/mapp) eller en mapp med sparade mejl efter --from.',
  );
}
