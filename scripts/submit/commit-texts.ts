import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError } from '../user-error.ts';
import type { Blob } from './changes.ts';
import { git, gitInWords, tryGit, withoutSecrets } from './git.ts';
import { nulEnded } from './snapshot.ts';
import type { Repository } from './repository.ts';

/** Something to keep as a version on a branch. */
export interface WantedCommit {
  branch: string;
  /** What the branch has now; undefined for a new one, which begins where the files come from. */
  tip: string | undefined;
  /** What the branch should have of each of these files, by path below the content folder; undefined is removed. */
  files: ReadonlyMap<string, Blob | undefined>;
  sentence: string;
}

/**
 * Keeps some files as a version on a branch, and leaves everything else: the files on the disk, what somebody has prepared
 * in git, the branch that is checked out. It is git itself that makes the version, in a desk of its own beside
 * (`git worktree`) that looks at the editor's files, so that hooks and signing work as they always do.
 * @returns the version
 * @throws UserError when a hook refuses, with what it said; nothing is kept then
 */
export async function commitTexts(repository: Repository, wanted: WantedCommit): Promise<string> {
  const { top, prefix, base } = repository;
  const { branch, tip, files, sentence } = wanted;
  const desk = mkdtempSync(path.join(tmpdir(), 'kontaktnatet-'));
  try {
    await git(top, ['worktree', 'add', '--quiet', '--no-checkout', '--detach', '--force', desk, tip ?? base]);
    const own = await git(desk, ['rev-parse', '--absolute-git-dir']);
    const env = { GIT_DIR: own, GIT_WORK_TREE: top, GIT_INDEX_FILE: path.join(own, 'index') };
    // What the others have done since is taken in: the version has two origins, as a merge has.
    const isBehind = tip !== undefined && (await git(top, ['merge-base', base, tip])) !== base;
    if (isBehind) writeFileSync(path.join(own, 'MERGE_HEAD'), `${base}\n`);
    await git(top, ['read-tree', isBehind || tip === undefined ? base : tip], { env });
    const none = base.replace(/./g, '0');
    const lines = [...files].map(([file, blob]) => `${blob?.mode ?? 0} ${blob?.id ?? none}\t${prefix}${file}`);
    await git(top, ['update-index', '-z', '--index-info'], { env, input: nulEnded(lines) });
    const { code, said, out } = await tryGit(top, ['commit', '--quiet', '--file=-'], { env, input: sentence });
    if (code !== 0) throw gitInWords(said) ?? refusedBy(`${out}\n${said}`);
    const made = await git(top, ['rev-parse', 'HEAD'], { env });
    await git(top, ['update-ref', '-m', 'kontaktnätet: inskickat', `refs/heads/${branch}`, made, tip ?? '']);
    return made;
  } finally {
    await tryGit(top, ['worktree', 'remove', '--force', desk]);
    rmSync(desk, { recursive: true, force: true });
  }
}

function refusedBy(said: string): UserError {
  const words = withoutSecrets(said).trim().split('\n').slice(-12).join('\n');
  return new UserError(
    `Kodförrådets egen kontroll sa nej, så inget är inskickat. Det du har skrivit ligger kvar. Den säger:\n${words || '(ingenting)'}`,
  );
}
