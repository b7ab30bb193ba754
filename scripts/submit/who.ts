import { personalIn } from '../../src/model/privacy.ts';
import { hasUnseen } from '../../src/model/unseen.ts';
import type { WhoFaults } from '../editor/submit-api.ts';
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
 * @returns what cannot be kept, all of it at once: nothing is kept then
 */
export async function remember(top: string, name: string, address: string): Promise<WhoFaults> {
  const [who = '', where = ''] = [name, address].map((each) => each.normalize('NFC').trim());
  const faults = { ...faultOfName(who), ...faultOfAddress(where) };
  if (Object.keys(faults).length > 0) return faults;
  await git(top, ['config', '--local', 'user.name', who]);
  await git(top, ['config', '--local', 'user.email', where]);
  return {};
}

function faultOfName(who: string): WhoFaults {
  if (who && !/[<>]/.test(who) && !hasUnseen(who) && who.length <= 80) return {};
  return {
    name: 'skriv vilken funktion du har, till exempel ”Redaktionen, Stadsledningskontoret”. Högst 80 tecken, utan < och > och utan tecken som inte syns.',
  };
}

function faultOfAddress(where: string): WhoFaults {
  if (hasUnseen(where) || !/^[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+$/.test(where))
    return { address: 'skriv en e-postadress till funktionen, till exempel redaktionen@exempel.se.' };
  if (personalIn(where, new Set([where.toLowerCase()])).length === 0) return {};
  return { address: 'det är en privat adress. Skriv en adress i tjänsten, helst funktionens brevlåda.' };
}
