import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error.ts';
import { git, tryGit } from './git.ts';

/** The repository that the content lies in, as it stands now. */
export interface Repository {
  /** Absolute path of the checked-out folder. */
  top: string;
  /** From there to the content folder: `content/`, or empty when that is all of it. */
  prefix: string;
  /** The version that is checked out. */
  head: string;
  /** The newest version that the others have too: what is on the disk is held against it. */
  base: string;
  /** Undefined where no branch is checked out. */
  branch: string | undefined;
  /** Where texts are sent; undefined where there is nowhere. */
  remote: string | undefined;
  /** The branch that texts are to reach, as it is called there and as it was when it was last asked for. */
  main: { name: string; ref: string } | undefined;
  /** Something that was begun in git and not ended, in words. */
  begun: string | undefined;
}

/**
 * Looks at the repository of a content folder; changes nothing.
 * @throws UserError when there is no git, no repository or no version in it
 */
export async function openRepository(content: string): Promise<Repository> {
  const asked = Object.keys(BEGUN).flatMap((name) => ['--git-path', name]);
  const told = await git(content, ['rev-parse', '--show-toplevel', '--show-prefix', ...asked]);
  const [top = '', prefix = '', ...places] = told.split('\n');
  const [head, branch, remotes] = await Promise.all([
    refAt(top, 'HEAD'),
    tryGit(top, ['symbolic-ref', '--quiet', '--short', 'HEAD']).then(({ out }) => out.trim() || undefined),
    git(top, ['remote']).then((out) => out.split('\n').filter(Boolean)),
  ]);
  if (head === undefined)
    throw new UserError('Kodförrådet har ingen första version än. Be den som sköter portalen lägga in en.');
  const remote = await remoteOf(top, branch, remotes);
  const main = remote === undefined ? undefined : await mainOf(top, remote);
  const common = main && (await commonVersion(top, head, main.ref));
  const begun = Object.values(BEGUN).find((_words, at) => existsSync(path.resolve(content, places[at] ?? '')));
  return { top, prefix, head, base: common ?? head, branch, remote, main: common ? main : undefined, begun };
}

/** The newest version that two have; undefined for two that have none. */
async function commonVersion(top: string, one: string, other: string): Promise<string | undefined> {
  return (await tryGit(top, ['merge-base', one, other])).out.trim() || undefined;
}

/** The branch's own, else `origin`, else the only one there is. */
async function remoteOf(top: string, branch: string | undefined, all: readonly string[]): Promise<string | undefined> {
  if (all.length === 0) return undefined;
  const own = branch && (await tryGit(top, ['config', `branch.${branch}.remote`])).out.trim();
  return [own, 'origin'].find((name) => name && all.includes(name)) ?? (all.length === 1 ? all[0] : undefined);
}

async function mainOf(top: string, remote: string): Promise<Repository['main']> {
  const place = `refs/remotes/${remote}/`;
  const told = (await tryGit(top, ['symbolic-ref', '--quiet', `${place}HEAD`])).out.trim();
  for (const ref of [told, `${place}main`, `${place}master`])
    if (ref && (await refAt(top, ref))) return { name: ref.slice(place.length), ref };
  return undefined;
}

/** The commit that a ref names; undefined where it names none. */
export async function refAt(top: string, ref: string): Promise<string | undefined> {
  return (await tryGit(top, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`])).out.trim() || undefined;
}

/** What git leaves in its folder while something is under way, and what to call it. */
const BEGUN = {
  MERGE_HEAD: 'en sammanslagning',
  'rebase-merge': 'en flytt av ändringar (rebase)',
  'rebase-apply': 'en flytt av ändringar (rebase)',
  CHERRY_PICK_HEAD: 'en hämtning av en enskild ändring (cherry-pick)',
  REVERT_HEAD: 'en backning (revert)',
} as const;
