import { personalIn } from '../../src/model/privacy.ts';
import { hasUnseen } from '../../src/model/unseen.ts';
import { UserError } from '../user-error.ts';
import { git, tryGit } from './git.ts';

/** Whether git knows who writes: the name and the address of its own settings, or of the environment. */
export async function isKnown(top: string): Promise<boolean> {
  const asked = ['user.name', 'user.email'].map((name) => tryGit(top, ['config', name]));
  const answers = await Promise.all(asked);
  if (answers.every(({ code, out }) => code === 0 && out.trim() !== '')) return true;
  // The environment may say it too; what git would only guess from the machine's name does not count.
  return (await tryGit(top, ['-c', 'user.useConfigOnly=true', 'var', 'GIT_AUTHOR_IDENT'])).code === 0;
}

/**
 * Writes in the settings of this folder who sends in. Nothing of it stands in the portal, but everybody who has its files sees it.
 * @param name a function: `Redaktionen, Stadsledningskontoret`
 * @throws UserError for what cannot be kept
 */
export async function remember(top: string, name: string, address: string): Promise<void> {
  const [who, where] = [name, address].map((each) => each.normalize('NFC').trim());
  if (!who || /[<>]/.test(who) || hasUnseen(who) || who.length > 80)
    throw new UserError(
      'Skriv vilken funktion du har, till exempel ”Redaktionen, Stadsledningskontoret”. Högst 80 tecken, utan < och > och utan tecken som inte syns.',
    );
  if (!where || hasUnseen(where) || !/^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/.test(where))
    throw new UserError('Skriv en e-postadress till funktionen, till exempel redaktionen@exempel.se.');
  if (personalIn(where, new Set([where.toLowerCase()])).length > 0)
    throw new UserError('Det är en privat adress. Skriv en adress i tjänsten, helst funktionens brevlåda.');
  await git(top, ['config', '--local', 'user.name', who]);
  await git(top, ['config', '--local', 'user.email', where]);
}
